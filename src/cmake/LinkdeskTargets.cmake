# One place for what every library, program and test of Linkdesk is built with.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()

add_library(linkdesk_options INTERFACE)
target_compile_definitions(linkdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    LINKDESK_VERSION="${PROJECT_VERSION}")
target_compile_options(linkdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-qual
    -Wformat=2 -Wundef -Wimplicit-fallthrough
    $<$<BOOL:${LINKDESK_WERROR}>:-Werror>
    $<$<CONFIG:Release>:-fstack-protector-strong>)
target_link_options(linkdesk_options INTERFACE -Wl,--as-needed)
target_include_directories(linkdesk_options INTERFACE "${PROJECT_SOURCE_DIR}")
if(LINKDESK_SANITIZE)
    target_compile_options(linkdesk_options INTERFACE
        -fsanitize=${LINKDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(linkdesk_options INTERFACE -fsanitize=${LINKDESK_SANITIZE})
endif()
if(LINKDESK_FUZZ)
    target_compile_options(linkdesk_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all -g1)
    target_link_options(linkdesk_options INTERFACE -fsanitize=address,undefined)
endif()

# linkdesk_library(<target> PCH <headers...> SOURCES <files...> LINK <targets...>)
function(linkdesk_library target)
    cmake_parse_arguments(ARG "" "" "PCH;SOURCES;LINK" ${ARGN})
    if(LINKDESK_SHARED)
        add_library(${target} SHARED ${ARG_SOURCES})
        set_target_properties(${target} PROPERTIES CXX_VISIBILITY_PRESET default VISIBILITY_INLINES_HIDDEN OFF)
    else()
        add_library(${target} STATIC ${ARG_SOURCES})
    endif()
    target_link_libraries(${target} PUBLIC linkdesk_options ${ARG_LINK})
    if(LINKDESK_PCH AND ARG_PCH)
        target_precompile_headers(${target} PRIVATE ${ARG_PCH})
    endif()
endfunction()

# linkdesk_sources(<variable> <folders...>): every .cpp and .h of the folders, so that a new file needs no edit here.
function(linkdesk_sources variable)
    set(found)
    foreach(folder IN LISTS ARGN)
        file(GLOB files CONFIGURE_DEPENDS "${folder}/*.cpp" "${folder}/*.h")
        list(APPEND found ${files})
    endforeach()
    set(${variable} ${found} PARENT_SCOPE)
endfunction()
