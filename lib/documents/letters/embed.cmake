# Writes the templates below FOLDER into OUT, a source that compiles them into the program.
file(GLOB_RECURSE paths RELATIVE ${FOLDER} ${FOLDER}/*.mustache)
list(SORT paths)
set(rows "")
foreach(path IN LISTS paths)
  file(READ ${FOLDER}/${path} text)
  string(APPEND rows "    {\"${path}\", R\"~~~(${text})~~~\"},\n")
endforeach()
file(WRITE ${OUT} "#include \"documents/built_in_templates.hpp\"

namespace documents {

namespace {

constexpr BuiltInTemplate all[] = {
${rows}};

}  // namespace

std::span<const BuiltInTemplate> built_in_templates() { return all; }

}  // namespace documents
")
