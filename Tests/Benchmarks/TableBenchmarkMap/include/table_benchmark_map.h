#ifndef TABLE_BENCHMARK_MAP_H
#define TABLE_BENCHMARK_MAP_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A std::unordered_map from a domain to a number, for the table's look-ups to be held against.
void *map_make(void);
void map_add(void *map, const char *key, size_t length, uint32_t value);
/// The number, or UINT32_MAX.
uint32_t map_find(const void *map, const char *key, size_t length);

#ifdef __cplusplus
}
#endif

#endif
