# The reader of TensorFlow Lite files, made by flatc from tflite.fbs.
find_program(FLATC flatc REQUIRED)

set(layout ${CMAKE_CURRENT_BINARY_DIR}/tflite_layout)
add_custom_command(
  OUTPUT ${layout}/tflite_generated.h
  COMMAND ${FLATC} --cpp -o ${layout} ${CMAKE_CURRENT_LIST_DIR}/tflite.fbs
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/tflite.fbs)
add_library(tflite_layout INTERFACE ${layout}/tflite_generated.h)
target_include_directories(tflite_layout SYSTEM INTERFACE ${layout})
