include_guard()

option(CLAMSHELL_CHECK "AddressSanitizer, UndefinedBehaviorSanitizer and clang-tidy, every finding an error" OFF)
option(CLAMSHELL_FUZZ "The libFuzzer programs of fuzz/ instead of the program, its tests and benchmarks" OFF)

add_library(clamshell_flags INTERFACE)
target_include_directories(clamshell_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_options(clamshell_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Werror)
if(CLAMSHELL_CHECK)
  find_program(CLANG_TIDY clang-tidy-16 REQUIRED)
  # The analyzer's usual 225,000 nodes a function go mostly into the libraries' templates: bounded, clang-tidy takes a
  # third less time where it takes long.
  set(CMAKE_CXX_CLANG_TIDY ${CLANG_TIDY} --quiet --extra-arg=-Xclang --extra-arg=-analyzer-config --extra-arg=-Xclang
      --extra-arg=max-nodes=20000)
endif()
if(CLAMSHELL_FUZZ)
  target_compile_options(clamshell_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CLAMSHELL_CHECK OR CLAMSHELL_FUZZ)
  # Eigen aligns its own way under a sanitizer; matrices that Ceres, built without one, gives back must be freed its way.
  target_compile_definitions(clamshell_flags INTERFACE EIGEN_MALLOC_ALREADY_ALIGNED=1)
  target_compile_options(clamshell_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(clamshell_flags INTERFACE -fsanitize=address,undefined)
endif()

# room(NAME [USES room...] [LIBS target...] [TOGETHER filter]): the library of src/NAME, its tests, and what it may
# include. Test files (*.test.cpp) become one GoogleTest program per room. Each test is a process of its own, but those of
# the filter run in one, for what they share takes long to make. tools/check_rooms reads the USES lists.
function(room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "TOGETHER" "USES;LIBS")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "\\.test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "\\.test\\.cpp$")
  list(TRANSFORM room_USES PREPEND clamshell_)

  if(sources)
    add_library(clamshell_${name} STATIC ${sources})
    target_link_libraries(clamshell_${name} PUBLIC clamshell_flags ${room_USES} ${room_LIBS})
  else()
    add_library(clamshell_${name} INTERFACE)
    target_link_libraries(clamshell_${name} INTERFACE clamshell_flags ${room_USES} ${room_LIBS})
  endif()

  if(tests AND BUILD_TESTING)
    set(CMAKE_CXX_CLANG_TIDY "")  # GoogleTest's macros cost it minutes; the sanitizers see the tests
    # Tests run once, and their compilation is half of the dev preset's: they are optimised less than what they call, and of
    # undefined behaviour what they call is watched, not they themselves.
    set_property(SOURCE ${tests} PROPERTY COMPILE_OPTIONS -O1 -fno-sanitize=undefined)
    add_executable(test_${name} ${tests})
    target_link_libraries(test_${name} PRIVATE clamshell_${name} GTest::gmock GTest::gtest_main rapidcheck)
    target_compile_definitions(test_${name} PRIVATE CLAMSHELL_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    if(room_TOGETHER)
      add_test(NAME "${name}.${room_TOGETHER}" COMMAND test_${name} "--gtest_filter=${room_TOGETHER}")
      set(alone TEST_FILTER "-${room_TOGETHER}")
    endif()
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST ${alone})
  endif()
endfunction()
