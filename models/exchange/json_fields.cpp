#include "models/exchange/json_fields.h"

#include "models/exchange/decimal_text.h"
#include "models/exchange/input_window.h"

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

bool hasEscapes(std::string_view text)
{
    return text.find('\\') != std::string_view::npos;
}

/// true, false or null, written exactly so.
error_code checkWord(std::string_view token, std::initializer_list<std::string_view> words, error_code code)
{
    for (const std::string_view word : words)
        if (token == word)
            return SUCCESS;
    return code;
}

} // namespace

// ---- paths

JsonFields::Node *JsonFields::Node::child(std::string_view name)
{
    auto &node = children[std::string(name)];
    if (!node)
        node = std::make_unique<Node>();
    lengths |= quint64(1) << (name.size() & 63);
    return node.get();
}

const JsonFields::Node *JsonFields::Node::find(std::string_view name) const
{
    if ((lengths & (quint64(1) << (name.size() & 63))) == 0)
        return nullptr;
    const auto found = children.find(name);
    return found == children.end() ? nullptr : found->second.get();
}

JsonFields::JsonFields(std::span<const std::string> paths)
{
    for (size_t i = 0; i < paths.size(); ++i)
        addPath(m_root, paths[i], i);
    m_cells.resize(paths.size());
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
    std::fill(m_cells.begin(), m_cells.end(), std::string_view());
    m_composite.reset();
    m_repeated.reset();
}

error_code JsonFields::take(ondemand::object object, TextArena &texts)
{
    m_texts = &texts;
    return takeObject(object, &m_root, 1);
}

error_code JsonFields::takeObject(ondemand::object object, const Node *node, int depth)
{
    if (depth > kDeepestJson)
        return DEPTH_ERROR;
    for (auto each : object) {
        ondemand::field field;
        if (const error_code code = std::move(each).get(field))
            return code;
        std::string_view name;
        if (const error_code code = nameOf(field, name))
            return code;
        if (const error_code code = takeValue(field.value(), node ? node->find(name) : nullptr, depth))
            return code;
    }
    return SUCCESS;
}

error_code JsonFields::takeArray(ondemand::array array, int depth)
{
    if (depth > kDeepestJson)
        return DEPTH_ERROR;
    for (auto each : array) {
        ondemand::value value;
        if (const error_code code = std::move(each).get(value))
            return code;
        if (const error_code code = takeValue(value, nullptr, depth))
            return code;
    }
    return SUCCESS;
}

error_code JsonFields::takeValue(ondemand::value value, const Node *node, int depth)
{
    ondemand::json_type type = ondemand::json_type::null;
    if (const error_code code = value.type().get(type))
        return code;
    const std::string_view token = withoutTrailingBlanks(value.raw_json_token());
    error_code code = SUCCESS;
    switch (type) {
    case ondemand::json_type::object: {
        ondemand::object object;
        if (node && node->cell)
            m_composite = node->cell;
        code = value.get_object().get(object);
        return code ? code : takeObject(object, node, depth + 1);
    }
    case ondemand::json_type::array: {
        ondemand::array array;
        if (node && node->cell)
            m_composite = node->cell;
        code = value.get_array().get(array);
        return code ? code : takeArray(array, depth + 1);
    }
    case ondemand::json_type::string:
        return takeString(value, node);
    case ondemand::json_type::number:
        if (!isJsonNumber(token))
            return NUMBER_ERROR;
        putCell(node, token);
        return SUCCESS;
    case ondemand::json_type::boolean:
        code = checkWord(token, {"true", "false"}, T_ATOM_ERROR);
        putCell(node, token);
        return code;
    case ondemand::json_type::null:
        putCell(node, token.substr(token.size()));
        return checkWord(token, {"null"}, N_ATOM_ERROR);
    }
    return UNEXPECTED_ERROR;
}

error_code JsonFields::takeString(ondemand::value value, const Node *node)
{
    std::string_view text = withoutTrailingBlanks(value.raw_json_token());
    if (!hasEscapes(text)) {
        putCell(node, text.substr(1, text.size() - 2));
        return SUCCESS;
    }
    if (const error_code code = value.get_string().get(text))
        return code;
    if (node && node->cell)
        putCell(node, m_texts->keep(text));
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

void JsonFields::putCell(const Node *node, std::string_view value)
{
    if (!node || !node->cell)
        return;
    if (m_cells[*node->cell].data() != nullptr)
        m_repeated = node->cell;
    m_cells[*node->cell] = value;
}

void JsonFields::put(std::string_view path, std::string_view value)
{
    putCell(m_root.find(path), value);
}

Error JsonFields::errorOf(error_code code)
{
    switch (code) {
    case UTF8_ERROR:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("The text is not valid UTF-8.")};
    case DEPTH_ERROR:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("The JSON is nested more than {levels} levels deep."), {{u"levels"_s, kDeepestJson}}};
    case NUMBER_ERROR:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a number is malformed.")};
    case STRING_ERROR:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string is malformed.")};
    case UNESCAPED_CHARS:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string holds a control character.")};
    case UNCLOSED_STRING:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: a string is not closed.")};
    case TRAILING_CONTENT:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON: there is text behind the object.")};
    case MEMALLOC:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("The row is too long.")};
    default:
        return {ErrorCode::InvalidInput, RECKONER_TEXT("This is not valid JSON.")};
    }
}

} // namespace reckoner
