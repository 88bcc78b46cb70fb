# Every library from outside, by the target name the rooms use.
include_guard()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Eigen3 REQUIRED NO_MODULE)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)

pkg_check_modules(FFmpeg REQUIRED IMPORTED_TARGET libavformat libavcodec libavutil libswscale)
pkg_check_modules(Cairo REQUIRED IMPORTED_TARGET cairo)
pkg_check_modules(TurboJpeg REQUIRED IMPORTED_TARGET libturbojpeg)
pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(QrEncode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(Icu REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(Libpq REQUIRED IMPORTED_TARGET libpq)
find_package(OpenSSL REQUIRED)
find_package(Boost 1.74 REQUIRED)
add_library(FFmpeg ALIAS PkgConfig::FFmpeg)
add_library(Cairo ALIAS PkgConfig::Cairo)
add_library(TurboJpeg ALIAS PkgConfig::TurboJpeg)
add_library(Sodium ALIAS PkgConfig::Sodium)
add_library(QrEncode ALIAS PkgConfig::QrEncode)
add_library(Icu ALIAS PkgConfig::Icu)

add_library(Beast INTERFACE IMPORTED GLOBAL)
target_link_libraries(Beast INTERFACE Boost::boost OpenSSL::SSL Threads::Threads)
# Boost 1.74 takes Clang, which clang-tidy is, for one with coroutines before C++20.
target_compile_definitions(Beast INTERFACE BOOST_ASIO_HAS_CO_AWAIT BOOST_ASIO_HAS_STD_COROUTINE)
# What is no template of theirs is compiled once, in http/asio.cpp.
target_compile_definitions(Beast INTERFACE BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)

# Debian ships these without CMake packages.
function(plain_library target)
  cmake_parse_arguments(PARSE_ARGV 1 plain "" "HEADER" "NAMES")
  find_path(${target}_INCLUDE ${plain_HEADER} REQUIRED)
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} INTERFACE ${${target}_INCLUDE})
  foreach(name IN LISTS plain_NAMES)
    find_library(${target}_${name} ${name} REQUIRED)
    target_link_libraries(${target} INTERFACE ${${target}_${name}})
  endforeach()
endfunction()
plain_library(CeresHeaders HEADER ceres/tiny_solver.h)  # TinySolver and Jet: nothing of Ceres is linked
target_link_libraries(CeresHeaders INTERFACE Eigen3::Eigen)
plain_library(MuJoCo HEADER mujoco/mujoco.h NAMES mujoco)
plain_library(XNNPACK HEADER xnnpack.h NAMES XNNPACK pthreadpool)
plain_library(Flite HEADER flite/flite.h NAMES flite_cmu_us_slt flite_usenglish flite_cmulex flite)
# Static: the shared ones hide type information that the sanitizers ask for.
plain_library(Soci HEADER soci/soci.h NAMES libsoci_sqlite3.a libsoci_postgresql.a libsoci_core.a sqlite3)
target_link_libraries(Soci INTERFACE PkgConfig::Libpq)

if(BUILD_TESTING)
  find_package(GTest REQUIRED)
  find_package(rapidcheck REQUIRED)
  find_package(benchmark REQUIRED)
endif()
