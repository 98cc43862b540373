# Packs every .sql file below resources/sql into the program as :/sql/...
function(reckoner_sql_resources target)
  file(GLOB_RECURSE sql_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/sql/*.sql)
  if(NOT sql_files)
    return()
  endif()
  qt_add_resources(${target} sql PREFIX / BASE ${CMAKE_SOURCE_DIR}/resources FILES ${sql_files})
endfunction()
