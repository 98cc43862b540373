// The values of one JSON object by dotted paths ("properties.prompt_tokens", a key that is written with dots, too). The whole object is
// validated, not only what is asked for; numbers come as they are written, never through a double. Parsing: simdjson, on demand.
#pragma once

#include "models/core/result.h"
#include "models/exchange/text_arena.h"

#include <simdjson.h>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace reckoner {

/// Deeper objects and arrays are refused.
inline constexpr int kDeepestJson = 64;

class JsonFields
{
public:
    explicit JsonFields(std::span<const std::string> paths);

    /// Reads one object; 64 bytes behind the text must be readable. Errors: invalid_input.
    Outcome read(std::string_view json, TextArena &texts);
    /// One per path, in their order, as they stand in the text: strings without quotes and escapes, numbers as written. Without data: absent;
    /// null is empty. Valid while the text and the arena are.
    const std::vector<std::string_view> &cells() const { return m_cells; }
    /// One bit per cell that has data, 64 to a word.
    const std::vector<quint64> &present() const { return m_present; }
    /// A path that holds an object or an array, and one that is there twice.
    std::optional<size_t> compositeCell() const { return m_composite; }
    std::optional<size_t> repeatedCell() const { return m_repeated; }

    // Piece by piece, for formats that nest their rows.
    Result<simdjson::ondemand::document> open(std::string_view json);
    /// Nothing stands behind the object, which was read to its end.
    static bool isAtEnd(simdjson::ondemand::document &document);
    void clear();
    simdjson::error_code take(simdjson::ondemand::object object, TextArena &texts);
    /// Puts a value of an enclosing object among the cells, where a path asks for it.
    void put(std::string_view path, std::string_view value);
    static Error errorOf(simdjson::error_code code);

private:
    struct NameHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view name) const { return std::hash<std::string_view>()(name); }
    };
    struct Node;
    /// A name that stood at some place of an object, and the node it leads to: a later object most likely has it there again.
    struct KnownName
    {
        std::string name;
        Node *child = nullptr;
    };
    struct Node
    {
        std::optional<size_t> cell;
        std::unordered_map<std::string, std::unique_ptr<Node>, NameHash, std::equal_to<>> children;
        std::vector<std::vector<KnownName>> places; ///< several names at a place where rows of several kinds are mixed
        Node *child(std::string_view name);
        Node *find(std::string_view name) const;
    };

    void addPath(Node &node, std::string_view path, size_t cell);
    simdjson::error_code takeObject(simdjson::ondemand::object object, Node &node, int depth);
    simdjson::error_code takeValue(simdjson::ondemand::value value, Node &node, int depth);
    simdjson::error_code takeString(simdjson::ondemand::value value, std::string_view token, Node &node);
    simdjson::error_code checkValue(simdjson::ondemand::value value, int depth);
    simdjson::error_code checkObject(simdjson::ondemand::object object, int depth);
    simdjson::error_code checkArray(simdjson::ondemand::array array, int depth);
    const KnownName *knownName(const Node &node, size_t place, const simdjson::ondemand::field &field) const;
    bool hasName(const simdjson::ondemand::field &field, const std::string &name) const;
    simdjson::error_code findChild(simdjson::ondemand::field &field, Node &node, size_t place, Node *&child);
    simdjson::error_code nameOf(simdjson::ondemand::field &field, std::string_view &name);
    void putCell(const Node &node, std::string_view value);

    simdjson::ondemand::parser m_parser;
    size_t m_capacity = 0;
    Node m_root;
    std::vector<std::string_view> m_cells;
    std::vector<quint64> m_present;
    std::optional<size_t> m_composite;
    std::optional<size_t> m_repeated;
    TextArena *m_texts = nullptr;
    const char *m_textEnd = nullptr;
    bool m_hasEscapes = false; ///< somewhere in the text; hardly any line has, and then no string needs a look
};

} // namespace reckoner
