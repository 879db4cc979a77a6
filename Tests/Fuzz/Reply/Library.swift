// A second file makes of this target a program without a script of its own: libFuzzer has the entry point.
