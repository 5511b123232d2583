# Most of a test's compile time is Qt's own headers. They are precompiled once for each of two kinds of test, since a
# precompiled header is only taken where the macros that it looked at are the same.

# Qt gives each test the macros of its folder, for test data that we find by LINKDESK_SOURCE_DIR.
set(linkdesk_without_folder -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)

if(LINKDESK_PCH)
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp" CONTENT "")
    # linkdesk_test_headers(<target> LINK <targets...> HEADERS <headers...>)
    function(linkdesk_test_headers target)
        cmake_parse_arguments(ARG "" "" "LINK;HEADERS" ${ARGN})
        add_library(${target} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp")
        target_link_libraries(${target} PRIVATE linkdesk_options ${ARG_LINK} tl::expected Qt6::Test)
        target_compile_definitions(${target} PRIVATE QT_FORCE_ASSERTS _GLIBCXX_ASSERTIONS)
        target_compile_options(${target} PRIVATE ${linkdesk_without_folder})
        set_target_properties(${target} PROPERTIES AUTOMOC OFF)
        target_precompile_headers(${target} PRIVATE
            <QtCore/QtCore> ${ARG_HEADERS} <QtTest/QtTest> <functional> <memory> <optional> <vector> <tl/expected.hpp>)
    endfunction()
    linkdesk_test_headers(linkdesk_test_headers_plain LINK Qt6::Network HEADERS <QtNetwork/QtNetwork>)
    if(LINKDESK_GUI)
        linkdesk_test_headers(linkdesk_test_headers_window LINK Qt6::Network Qt6::Widgets
            HEADERS <QtNetwork/QtNetwork> <QtWidgets/QtWidgets>)
    endif()
endif()

# linkdesk_precompile_test(<name> <library...>): the kind is told by what the test links.
function(linkdesk_precompile_test name)
    if(NOT LINKDESK_PCH)
        return()
    endif()
    set(kind plain)
    if("${ARGN}" MATCHES "linkdesk_(views|application|windowhost)|Qt6::(Gui|Widgets)")
        set(kind window)
    endif()
    target_link_libraries(${name} PRIVATE Qt6::Network)
    target_compile_options(${name} PRIVATE ${linkdesk_without_folder})
    target_precompile_headers(${name} REUSE_FROM linkdesk_test_headers_${kind})
endfunction()
