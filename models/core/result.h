// A value or an Error. Refusals travel as results; broken invariants throw BrokenInvariant, which only the doors catch.
#pragma once

#include "models/core/error.h"

#include <optional>
#include <stdexcept>
#include <utility>
#include <variant>

namespace reckoner {

template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<T>(m_state); }
    T &value() & { return std::get<T>(m_state); }
    T &&value() && { return std::get<T>(std::move(m_state)); }
    const Error &error() const { return std::get<Error>(m_state); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}
    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

using Outcome = Result<void>;

/// Thrown where the program finds itself or the database impossible; the door rolls back and answers `damaged`.
class BrokenInvariant : public std::logic_error
{
public:
    using std::logic_error::logic_error;
};

/// Stays on in release builds.
inline void ensure(bool condition, const char *invariant)
{
    if (!condition)
        throw BrokenInvariant(invariant);
}

} // namespace reckoner

// TRY(name, expression): the value of a Result, or return its error from this function.
#define RECKONER_JOIN2(a, b) a##b
#define RECKONER_JOIN(a, b) RECKONER_JOIN2(a, b)
#define TRY_AS(temporary, name, ...) \
    auto temporary = (__VA_ARGS__); \
    if (!temporary) \
        return temporary.error(); \
    auto name = std::move(temporary).value()
#define TRY(name, ...) TRY_AS(RECKONER_JOIN(tryResult_, __LINE__), name, __VA_ARGS__)
/// The same for results without a value.
#define CHECK_AS(temporary, ...) \
    do { \
        if (auto temporary = (__VA_ARGS__); !temporary) \
            return temporary.error(); \
    } while (false)
#define CHECK(...) CHECK_AS(RECKONER_JOIN(checkResult_, __LINE__), __VA_ARGS__)
