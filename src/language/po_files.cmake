# languages/*.po as a source of the room: written anew whenever one of them changes.
function(read_po variable name)
  set(file ${CMAKE_SOURCE_DIR}/languages/${name}.po)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

read_po(english en)
read_po(german de)
read_po(spanish es)
read_po(french fr)
configure_file(${CMAKE_CURRENT_LIST_DIR}/po_files.cpp.in ${CMAKE_CURRENT_BINARY_DIR}/language/po_files.cpp @ONLY)
target_sources(clamshell_language PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/language/po_files.cpp)
