#ifndef CSTEMMER_H
#define CSTEMMER_H

#endif
