// Fuzzes every reader and the price list. The first byte chooses format and size of the pieces, the rest is the file.
//
//   CC=clang CXX=clang++ cmake -B build/fuzz -DRECKONER_FUZZERS=ON -DRECKONER_TESTS=ON -DRECKONER_GUI=OFF -DCMAKE_BUILD_TYPE=RelWithDebInfo
//         -DRECKONER_SANITIZE=address,undefined,fuzzer-no-link
//   cmake --build build/fuzz --target fuzz_readers
//   build/fuzz/bin/fuzz_readers -max_total_time=60 -max_len=4096 -timeout=5 corpus tests/exchange/data
//
// `corpus` is an empty folder that libFuzzer fills; the samples are its seeds.
#include "models/exchange/litellm_prices.h"
#include "models/exchange/usage_reader.h"

#include <cstdint>
#include <cstdlib>

using namespace reckoner;

namespace {

struct Outline
{
    qint64 rows = 0;
    qint64 rejects = 0;
    qint64 lines = 0;
    bool failed = false;
    bool operator==(const Outline &) const = default;
};

Outline readAll(std::string_view bytes, const ReadOptions &options, qint64 pieceBytes)
{
    Outline outline;
    const auto reader = UsageReader::open(memoryInput(std::string(bytes)), options, CancelToken(), pieceBytes);
    if (!reader)
        return {0, 0, 0, true};
    for (;;) {
        const auto more = (*reader)->next();
        outline.failed = !more;
        if (!more || !*more)
            return outline;
        for (const ImportRow &row : (*reader)->rows()) {
            UsageEvent event;
            std::optional<QString> companyText;
            ++outline.rows;
            outline.lines += row.line;
            outline.rejects += row.wrong ? 1 : 0;
            if (!row.wrong)
                takeEvent(row, event, companyText);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 1, size - 1);
    const auto formats = importFormats();
    ReadOptions options;
    options.type = UsageType::QuestionGeneration;
    options.format = QString::fromLatin1(formats[data[0] % formats.size()].name);
    // However the input comes in pieces, the rows are the same.
    const Outline whole = readAll(bytes, options, InputWindow::kPieceBytes);
    if (readAll(bytes, options, 1 + data[0] / formats.size()) != whole)
        std::abort();
    if (data[0] % 8 == 0)
        (void)parseLitellmPrices(bytes).ok();
    return 0;
}
