# What an installation has beside the program and its files, and the Debian package: tools/release makes it.
include_guard()

set(package ${CMAKE_SOURCE_DIR}/package)
find_package(Python3 COMPONENTS Interpreter)  # for those who only build the program it need not be there
if(Python3_Interpreter_FOUND)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/clamshell.1 DEPENDS clamshell ${package}/man_page
    COMMAND Python3::Interpreter ${package}/man_page $<TARGET_FILE:clamshell> >${CMAKE_BINARY_DIR}/clamshell.1)
  add_custom_target(man ALL DEPENDS ${CMAKE_BINARY_DIR}/clamshell.1)
  install(FILES ${CMAKE_BINARY_DIR}/clamshell.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
install(FILES ${package}/clamshell.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME clamshell)
install(FILES ${package}/clamshell.service DESTINATION lib/systemd/user)
install(FILES LICENSE NOTICE CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "the Clamshell authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "coach for the side-lying clamshell exercise")
set(CPACK_PACKAGE_DESCRIPTION "Watches through a camera or a film, checks the set-up, counts and judges each repetition,
leads a session by voice, and keeps the record. No picture leaves the machine.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-dejavu-core)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS xdg-utils)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS postgresql)
include(CPack)
