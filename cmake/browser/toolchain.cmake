# Debian's clang 19 for WebAssembly: CMake's toolchain file of the browser edition and of the libraries beneath it.
# The features are those that every browser has had since 2023 (Safari 16.4).
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER clang-19)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_C_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_AR llvm-ar-19)
set(CMAKE_RANLIB llvm-ranlib-19)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)  # nothing can be linked before libc++ is built
set(features "-msimd128 -mbulk-memory -mnontrapping-fptoint -mmutable-globals -msign-ext -fwasm-exceptions")
set(CMAKE_C_FLAGS_INIT "${features} -ffunction-sections -fdata-sections")
set(CMAKE_CXX_FLAGS_INIT "${features} -ffunction-sections -fdata-sections")
