include_guard()
include(CheckCXXCompilerFlag)

option(CLAMSHELL_CHECK "Sanitizers, clang-tidy and fuzzers, by clang; every finding an error" OFF)
option(CLAMSHELL_BROWSER "The rooms for WebAssembly, and of the programs only apps/browser" OFF)

add_library(clamshell_flags INTERFACE)
add_library(clamshell_watched INTERFACE)
target_include_directories(clamshell_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(clamshell_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # GCC takes the files of a unity source for headers, and warns of anonymous namespaces in them.
  target_compile_options(clamshell_flags INTERFACE -Wno-subobject-linkage)
endif()
if(CLAMSHELL_CHECK)
  include(clang_tidy)
  # Eigen aligns its own way under a sanitizer.
  target_compile_definitions(clamshell_flags INTERFACE EIGEN_MALLOC_ALREADY_ALIGNED=1)
  target_compile_options(clamshell_flags INTERFACE -fsanitize=address -fno-omit-frame-pointer)
  target_link_options(clamshell_flags INTERFACE -fsanitize=address,undefined)
  # Of undefined behaviour the rooms and programs are watched, not their tests, which would take three times as long to
  # compile.
  file(RELATIVE_PATH ignored ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR}/tools/ubsan_ignored.txt)  # the same in every checkout, for ccache
  target_compile_options(clamshell_watched INTERFACE -fsanitize=undefined -fno-sanitize-recover=all
    -fsanitize-ignorelist=${ignored})
elseif(NOT CLAMSHELL_BROWSER)
  # What hostile bytes find in a bug is a stopped program.
  set(hardening -fstack-protector-strong -fstack-clash-protection)
  check_cxx_compiler_flag(-fcf-protection CLAMSHELL_CAN_PROTECT_CONTROL_FLOW)  # not on every processor
  if(CLAMSHELL_CAN_PROTECT_CONTROL_FLOW)
    list(APPEND hardening -fcf-protection)
  endif()
  target_compile_options(clamshell_flags INTERFACE ${hardening} -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
  target_compile_definitions(clamshell_flags INTERFACE _GLIBCXX_ASSERTIONS)
  target_link_options(clamshell_flags INTERFACE -Wl,-z,relro,-z,now)
endif()

# compiled_together(TARGET): all sources of a target are one. Names in anonymous namespaces are the target's, then, and
# headers are read once.
function(compiled_together target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 0)
endfunction()

# keep_targets(LIST): without the libraries and rooms that this edition has not.
function(keep_targets list)
  set(kept "")
  foreach(target IN LISTS ${list})
    if(TARGET ${target})
      list(APPEND kept ${target})
    endif()
  endforeach()
  set(${list} ${kept} PARENT_SCOPE)
endfunction()

# room(NAME [USES room...] [LIBS target...] [TESTS room...] [APART file...]): the library of src/NAME, its tests, and what it may include.
# Test files (*.test.cpp) become one GoogleTest program, which CTest runs as one test: a process for each of them would
# spend most of its time on loading libraries. Movements and views made up for tests (synthetic_*.cpp) are a library beside
# the room's: the tests of this room and of those that use it are linked with it, and the program is not.
# TESTS: rooms that only its tests include.
# APART: sources so large that two processors share the room better. tools/check_rooms reads the USES lists.
# NATIVE: sources that the browser edition does without, or "all". There <name>.browser.cpp stands for <name>.cpp.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "USES;LIBS;TESTS;APART;NATIVE")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  set(for_browser ${sources})
  list(FILTER for_browser INCLUDE REGEX "\\.browser\\.cpp$")
  if(CLAMSHELL_BROWSER)
    if(room_NATIVE STREQUAL all)
      return()
    endif()
    set(natives ${room_NATIVE})
    list(TRANSFORM natives PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${name}/)
    set(replaced ${for_browser})
    list(TRANSFORM replaced REPLACE "\\.browser\\.cpp$" ".cpp")
    list(REMOVE_ITEM sources ${natives} ${replaced})
    keep_targets(room_LIBS)
    list(TRANSFORM room_USES PREPEND clamshell_)
    keep_targets(room_USES)
    list(TRANSFORM room_USES REPLACE "^clamshell_" "")
  else()
    list(REMOVE_ITEM sources ${for_browser})
  endif()
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "\\.test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "\\.test\\.cpp$")
  set(synthetic ${sources})
  list(FILTER sources EXCLUDE REGEX "/synthetic_[a-z_]+\\.cpp$")
  list(FILTER synthetic INCLUDE REGEX "/synthetic_[a-z_]+\\.cpp$")
  list(TRANSFORM room_USES PREPEND clamshell_ OUTPUT_VARIABLE used)

  if(sources)
    add_library(clamshell_${name} STATIC ${sources})
    compiled_together(clamshell_${name})
    list(TRANSFORM room_APART PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/${name}/)
    set_source_files_properties(${room_APART} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_link_libraries(clamshell_${name} PUBLIC clamshell_flags ${used} ${room_LIBS} PRIVATE clamshell_watched)
  else()
    add_library(clamshell_${name} INTERFACE)
    target_link_libraries(clamshell_${name} INTERFACE clamshell_flags ${used} ${room_LIBS})
  endif()

  set(all_synthetic "")
  foreach(room IN LISTS room_USES)
    if(TARGET synthetic_${room})
      list(APPEND all_synthetic synthetic_${room})
    endif()
  endforeach()
  if(synthetic AND BUILD_TESTING)
    add_library(synthetic_${name} STATIC ${synthetic})
    target_link_libraries(synthetic_${name} PUBLIC clamshell_${name} ${all_synthetic} PRIVATE clamshell_watched)
    list(APPEND all_synthetic synthetic_${name})
  endif()

  if(tests AND BUILD_TESTING)
    set(CMAKE_CXX_CLANG_TIDY "")  # GoogleTest's macros cost it minutes; the sanitizers see the tests
    add_executable(test_${name} ${tests})
    compiled_together(test_${name})
    target_compile_options(test_${name} PRIVATE -O1)  # tests run once; without any, those that make up movements take minutes
    list(TRANSFORM room_TESTS PREPEND clamshell_)
    target_link_libraries(test_${name} PRIVATE clamshell_${name} ${room_TESTS} ${all_synthetic} GTest::gmock GTest::gtest_main rapidcheck)
    # Run in the checkout, tests name no place of it, and ccache knows them in every one.
    target_compile_definitions(test_${name} PRIVATE CLAMSHELL_SOURCE_DIR=".")
    target_compile_options(test_${name} PRIVATE -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
    add_test(NAME ${name} COMMAND test_${name} --gtest_brief=1 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
endfunction()
