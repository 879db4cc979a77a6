#if SQLite
public import Holub
#endif
