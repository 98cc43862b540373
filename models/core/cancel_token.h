// A flag shared between who asks and who works: long work looks at it often and answers `canceled`.
#pragma once

#include "models/core/result.h"

#include <atomic>
#include <memory>

namespace reckoner {

class CancelToken
{
public:
    CancelToken() : m_canceled(std::make_shared<std::atomic_bool>(false)) {}
    void cancel() const { m_canceled->store(true); }
    bool isCanceled() const { return m_canceled->load(std::memory_order_relaxed); }
    Outcome check() const
    {
        if (isCanceled())
            return Error{ErrorCode::Canceled, RECKONER_TEXT("Canceled; nothing was changed.")};
        return {};
    }

private:
    std::shared_ptr<std::atomic_bool> m_canceled;
};

} // namespace reckoner
