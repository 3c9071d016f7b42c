// The one place where fmt itself is compiled: every other file sees its declarations only, which
// halves what it costs to build. Debian brings fmt as a shared library or as headers; the program
// is to need no shared library for it.
#include <fmt/format-inl.h>

FMT_BEGIN_NAMESPACE
namespace detail {

template FMT_API auto thousands_sep_impl(locale_ref) -> thousands_sep_result<char>;
template FMT_API auto decimal_point_impl(locale_ref) -> char;
template FMT_API void buffer<char>::append(const char*, const char*);
#if FMT_VERSION < 110000  // a template until then
template FMT_API void vformat_to(buffer<char>&, string_view, basic_format_args<format_context>,
                                 locale_ref);
#endif

}  // namespace detail
FMT_END_NAMESPACE
