#include "models/exchange/json_fields.h"

#include "models/exchange/decimal_text.h"
#include "models/exchange/input_window.h"

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;
using namespace simdjson;

namespace reckoner {
namespace {

std::string_view withoutTrailingBlanks(std::string_view token)
{
    while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\n' || token.back() == '\r'))
        token.remove_suffix(1);
    return token;
}

bool hasEscape(std::string_view text)
{
    return text.find('\\') != std::string_view::npos;
}

/// A number, true, false or null.
error_code checkScalar(std::string_view token)
{
    switch (token.empty() ? '\0' : token.front()) {
    case 't': return token == "true" ? SUCCESS : T_ATOM_ERROR;
    case 'f': return token == "false" ? SUCCESS : F_ATOM_ERROR;
    case 'n': return token == "null" ? SUCCESS : N_ATOM_ERROR;
    default: return isJsonNumber(token) ? SUCCESS : NUMBER_ERROR;
    }
}

} // namespace

// ---- paths

JsonFields::Node *JsonFields::Node::child(std::string_view name)
{
    auto &node = children[std::string(name)];
    if (!node)
        node = std::make_unique<Node>();
    return node.get();
}

JsonFields::Node *JsonFields::Node::find(std::string_view name) const
{
    const auto found = children.find(name);
    return found == children.end() ? nullptr : found->second.get();
}

JsonFields::JsonFields(std::span<const std::string> paths)
{
    for (size_t i = 0; i < paths.size(); ++i)
        addPath(m_root, paths[i], i);
    m_cells.resize(paths.size());
    m_present.resize(paths.size() / 64 + 1);
}

// A name may itself hold dots, so every cut of the path is a way to it; of very long paths only the cut at every dot.
void JsonFields::addPath(Node &node, std::string_view path, size_t cell)
{
    constexpr qsizetype mostDots = 6;
    const bool triesEveryCut = std::count(path.begin(), path.end(), '.') <= mostDots;
    for (size_t dot = path.find('.'); dot != std::string_view::npos; dot = path.find('.', dot + 1)) {
        addPath(*node.child(path.substr(0, dot)), path.substr(dot + 1), cell);
        if (!triesEveryCut)
            return;
    }
    node.child(path)->cell = cell;
}

// ---- one object

Outcome JsonFields::read(std::string_view json, TextArena &texts)
{
    clear();
    TRY(document, open(json));
    ondemand::object object;
    if (const error_code code = document.get_object().get(object))
        return errorOf(code);
    if (const error_code code = take(object, texts))
        return errorOf(code);
    if (!isAtEnd(document))
        return errorOf(TRAILING_CONTENT);
    return {};
}

Result<ondemand::document> JsonFields::open(std::string_view json)
{
    // Grown in steps, or every longer line would allocate anew.
    if (json.size() > m_capacity) {
        m_capacity = std::max<size_t>(2 * json.size(), 64 * 1024);
        if (const error_code code = m_parser.allocate(m_capacity))
            return errorOf(code);
    }
    m_textEnd = json.data() + json.size();
    m_hasEscapes = hasEscape(json);
    ondemand::document document;
    if (const error_code code = m_parser.iterate(json.data(), json.size(), json.size() + size_t(InputWindow::kPadding)).get(document))
        return errorOf(code);
    ondemand::json_type type = ondemand::json_type::null;
    if (const error_code code = document.type().get(type))
        return errorOf(code);
    if (type != ondemand::json_type::object)
        return Error{ErrorCode::InvalidInput, RECKONER_TEXT("A row must be a JSON object.")};
    return document;
}

// This version of simdjson has no other way to ask: behind the last token there is no location.
bool JsonFields::isAtEnd(ondemand::document &document)
{
    return document.current_location().error() == OUT_OF_BOUNDS;
}

void JsonFields::clear()
{
    for (size_t word = 0; word < m_present.size(); ++word) {
        for (quint64 left = m_present[word]; left != 0; left &= left - 1)
            m_cells[word * 64 + size_t(std::countr_zero(left))] = {};
        m_present[word] = 0;
    }
    m_composite.reset();
    m_repeated.reset();
}

error_code JsonFields::take(ondemand::object object, TextArena &texts)
{
    m_texts = &texts;
    return takeObject(object, m_root, 1);
}

error_code JsonFields::takeObject(ondemand::object object, Node &node, int depth)
{
    if (depth > kDeepestJson)
        return DEPTH_ERROR;
    size_t place = 0;
    for (auto each : object) {
        ondemand::field field;
        if (const error_code code = std::move(each).get(field))
            return code;
        Node *child = nullptr;
        if (const KnownName *known = knownName(node, place, field))
            child = known->child;
        else if (const error_code code = findChild(field, node, place, child))
            return code;
        ++place;
        if (const error_code code = child ? takeValue(field.value(), *child, depth) : checkValue(field.value(), depth))
            return code;
    }
    return SUCCESS;
}

error_code JsonFields::takeValue(ondemand::value value, Node &node, int depth)
{
    const std::string_view token = withoutTrailingBlanks(value.raw_json_token());
    switch (token.empty() ? '\0' : token.front()) {
    case '{': {
        ondemand::object object;
        if (const error_code code = value.get_object().get(object))
            return code;
        m_composite = node.cell ? node.cell : m_composite;
        return takeObject(object, node, depth + 1);
    }
    case '[': m_composite = node.cell ? node.cell : m_composite; return checkValue(value, depth);
    case '"': return takeString(value, token, node);
    case 'n': putCell(node, token.substr(token.size())); return checkScalar(token);
    default: putCell(node, token); return checkScalar(token);
    }
}

error_code JsonFields::takeString(ondemand::value value, std::string_view token, Node &node)
{
    if (!m_hasEscapes || !hasEscape(token)) {
        putCell(node, token.substr(1, token.size() - 2));
        return SUCCESS;
    }
    std::string_view text;
    if (const error_code code = value.get_string().get(text))
        return code;
    if (node.cell)
        putCell(node, m_texts->keep(text));
    return SUCCESS;
}

// What nobody asks for must be JSON all the same.
error_code JsonFields::checkValue(ondemand::value value, int depth)
{
    const std::string_view token = value.raw_json_token();
    switch (token.empty() ? '\0' : token.front()) {
    case '{': {
        ondemand::object object;
        const error_code code = value.get_object().get(object);
        return code ? code : checkObject(object, depth + 1);
    }
    case '[': {
        ondemand::array array;
        const error_code code = value.get_array().get(array);
        return code ? code : checkArray(array, depth + 1);
    }
    case '"': return m_hasEscapes && hasEscape(token) ? value.get_string().error() : SUCCESS;
    default: return checkScalar(withoutTrailingBlanks(token));
    }
}

error_code JsonFields::checkObject(ondemand::object object, int depth)
{
    if (depth > kDeepestJson)
        return DEPTH_ERROR;
    for (auto each : object) {
        ondemand::field field;
        std::string_view name;
        if (const error_code code = std::move(each).get(field))
            return code;
        if (const error_code code = m_hasEscapes ? nameOf(field, name) : SUCCESS)
            return code;
        if (const error_code code = checkValue(field.value(), depth))
            return code;
    }
    return SUCCESS;
}

error_code JsonFields::checkArray(ondemand::array array, int depth)
{
    if (depth > kDeepestJson)
        return DEPTH_ERROR;
    for (auto each : array) {
        ondemand::value value;
        if (const error_code code = std::move(each).get(value))
            return code;
        if (const error_code code = checkValue(value, depth))
            return code;
    }
    return SUCCESS;
}

const JsonFields::KnownName *JsonFields::knownName(const Node &node, size_t place, const ondemand::field &field) const
{
    if (place >= node.places.size())
        return nullptr;
    for (const KnownName &known : node.places[place])
        if (hasName(field, known.name))
            return &known;
    return nullptr;
}

bool JsonFields::hasName(const ondemand::field &field, const std::string &name) const
{
    const char *const first = field.key().raw();
    const bool fits = size_t(m_textEnd - first) > name.size() && first[name.size()] == '"';
    return fits && std::memcmp(first, name.data(), name.size()) == 0;
}

error_code JsonFields::findChild(ondemand::field &field, Node &node, size_t place, Node *&child)
{
    constexpr size_t mostPlaces = 64, mostNames = 4, longestName = 64;
    const char *const first = field.key().raw();
    std::string_view name;
    if (const error_code code = nameOf(field, name))
        return code;
    child = node.find(name);
    const bool isPlain = name.data() == first;
    if (isPlain && place < mostPlaces && name.size() <= longestName) {
        node.places.resize(std::max(node.places.size(), place + 1));
        if (node.places[place].size() < mostNames)
            node.places[place].push_back({std::string(name), child});
    }
    return SUCCESS;
}

error_code JsonFields::nameOf(ondemand::field &field, std::string_view &name)
{
    const char *const first = field.key().raw();
    const char *at = first;
    while (at != m_textEnd && *at != '"' && *at != '\\')
        ++at;
    name = {first, size_t(at - first)};
    return at != m_textEnd && *at == '"' ? SUCCESS : field.unescaped_key().get(name);
}

void JsonFields::putCell(const Node &node, std::string_view value)
{
    if (!node.cell)
        return;
    const size_t cell = *node.cell;
    if (m_cells[cell].data() != nullptr)
        m_repeated = cell;
    m_cells[cell] = value;
    m_present[cell / 64] |= quint64(1) << (cell % 64);
}

void JsonFields::put(std::string_view path, std::string_view value)
{
    if (const Node *node = m_root.find(path))
        putCell(*node, value);
}

Error JsonFields::errorOf(error_code code)
{
    switch (code) {
    case UTF8_ERROR: return {ErrorCode::InvalidInput, RECKONER_TEXT("The text is not valid UTF-8.")};
    case DEPTH_ERROR:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("The JSON is nested more than {levels} levels deep."), {{u"levels"_s, kDeepestJson}}};
    case NUMBER_ERROR: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a number is malformed.")};
    case STRING_ERROR: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string is malformed.")};
    case UNESCAPED_CHARS: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string holds a control character.")};
    case UNCLOSED_STRING: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string is not closed.")};
    case TRAILING_CONTENT: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: there is text behind the object.")};
    case MEMALLOC: return {ErrorCode::InvalidInput, RECKONER_TEXT("The row is too long.")};
    default: return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON.")};
    }
}

} // namespace reckoner
