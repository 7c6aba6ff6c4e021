#ifndef CYAML_H
#define CYAML_H

#endif
