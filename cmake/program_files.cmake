# Where files that come with the program are, in a build folder as in an installation: apps/program_files.h.
include_guard()
include(GNUInstallDirs)

# comes_along(NAME FROM [PATTERNS pattern...]): the file or folder FROM of the checkout as share/clamshell/NAME; of a folder
# what matches the patterns.
function(comes_along name from)
  cmake_parse_arguments(PARSE_ARGV 2 along "" "" "PATTERNS")
  cmake_path(GET name PARENT_PATH folder)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/share/clamshell/${folder})
  file(CREATE_LINK ${CMAKE_SOURCE_DIR}/${from} ${CMAKE_BINARY_DIR}/share/clamshell/${name} SYMBOLIC)
  set(share ${CMAKE_INSTALL_DATADIR}/clamshell)
  if(along_PATTERNS)
    list(TRANSFORM along_PATTERNS PREPEND "PATTERN;")
    install(DIRECTORY ${from}/ DESTINATION ${share}/${name}
            FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ
            DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE
            FILES_MATCHING ${along_PATTERNS})
  else()
    cmake_path(GET name FILENAME file)
    install(FILES ${from} DESTINATION ${share}/${folder} RENAME ${file})
  endif()
endfunction()

comes_along(networks node_modules/@mediapipe/pose PATTERNS pose_landmark_*.tflite pose_solution_packed_assets.data)
comes_along(learned learned PATTERNS *.json *.tflite)
comes_along(exercises/clamshell.toml exercises/clamshell.toml)
comes_along(anatomy anatomy PATTERNS *.toml)
comes_along(page build/web PATTERNS *)
comes_along(sample.mp4 examples/c08_portrait_phone_ok.mp4)
