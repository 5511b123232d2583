# What a package installs, and the Debian package itself (cpack -G DEB in the build folder).
install(TARGETS linkdesk RUNTIME)
install(FILES org.linkdesk.Linkdesk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES org.linkdesk.Linkdesk.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES "${PROJECT_SOURCE_DIR}/resources/icons/linkdesk.svg"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME org.linkdesk.Linkdesk.svg)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME linkdesk)
set(CPACK_PACKAGE_VENDOR "Linkdesk maintainers")
set(CPACK_PACKAGE_CONTACT "Linkdesk maintainers <linkdesk@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, shlibdeps cannot see them: Qt's SQLite driver, and what QtKeychain reaches the keychain by.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, libsecret-1-0")
set(CPACK_STRIP_FILES ON)
include(CPack)
