# The header commit.h, which says what the program was built from; written anew only where that changed. The target
# "commit" runs this file as a script.
if(CMAKE_SCRIPT_MODE_FILE)
  cmake_minimum_required(VERSION 3.25)
  execute_process(COMMAND git -C ${SOURCE} describe --always --dirty --abbrev=12 --exclude=*
                  OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)  # none where this is no git checkout
  file(CONFIGURE OUTPUT ${HEADER} CONTENT "constexpr const char* kCommit = \"@commit@\";\n" @ONLY)
else()
  add_custom_target(commit BYPRODUCTS ${CMAKE_BINARY_DIR}/commit/commit.h
    COMMAND ${CMAKE_COMMAND} -D SOURCE=${CMAKE_SOURCE_DIR} -D HEADER=${CMAKE_BINARY_DIR}/commit/commit.h
            -P ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "")
endif()
