#include "table_benchmark_map.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace {
// Looked up by a view: no string is made for the question.
struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Map = std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>>;
}  // namespace

extern "C" void *map_make(void) { return new Map; }

extern "C" void map_add(void *map, const char *key, size_t length, uint32_t value) {
    static_cast<Map *>(map)->emplace(std::string(key, length), value);
}

extern "C" uint32_t map_find(const void *map, const char *key, size_t length) {
    const auto &all = *static_cast<const Map *>(map);
    const auto found = all.find(std::string_view(key, length));
    return found == all.end() ? UINT32_MAX : found->second;
}
