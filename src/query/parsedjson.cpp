#include "src/query/parsedjson.h"

namespace linkdesk::query {

std::shared_ptr<const ParsedJson> ParsedJson::read(const QByteArray &text)
{
    auto made = std::make_shared<ParsedJson>();
    made->m_text = text;
    const std::string_view bytes(made->m_text.constData(), size_t(made->m_text.size()));
    if (const Parsed parsed = parseJson(bytes, made->m_arena))
        made->m_root = *parsed;
    else
        made->m_fault = parsed.error();
    return made;
}

} // namespace linkdesk::query
