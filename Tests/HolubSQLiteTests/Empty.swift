#if Personas && SQLite
import Testing
#endif
