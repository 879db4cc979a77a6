#if Personas
import Testing
#endif
