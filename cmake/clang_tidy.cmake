include_guard()

find_program(CLANG_TIDY clang-tidy-16 REQUIRED)
find_path(CLANG_INCLUDE clang/AST/ASTConsumer.h PATHS /usr/lib/llvm-16/include NO_DEFAULT_PATH REQUIRED)

add_library(tidy_own_code MODULE ${CMAKE_SOURCE_DIR}/tools/tidy_own_code.cpp)
target_include_directories(tidy_own_code SYSTEM PRIVATE ${CLANG_INCLUDE})
target_compile_options(tidy_own_code PRIVATE -Wall -Wextra -Werror -fno-rtti)  # as LLVM is compiled

# The analyzer's usual 225,000 nodes a function go mostly into the libraries' templates: bounded, clang-tidy takes a
# third less time where it takes long.
set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet --load=${CMAKE_BINARY_DIR}/libtidy_own_code.so
    --extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang --extra-arg=max-nodes=20000)
add_dependencies(clamshell_flags tidy_own_code)  # every target uses those, and so waits for the plugin
