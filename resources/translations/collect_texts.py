#!/usr/bin/env python3
"""Writes the texts that lupdate does not see as a C++ file that it does: sentences in RECKONER_TEXT(), which are translated in the context "Error",
and those given to a file's own function that translates in one context, such as `QString words(const char *text)`.

Usage: collect_texts.py OUTPUT LIST_OF_SOURCES"""

import re
import sys

STRING = r'"(?:[^"\\]|\\.)*"'
LITERAL = re.compile(STRING)
RUN = re.compile(r'(?:' + STRING + r'\s*)+')
MARKED = re.compile(r'QT_TRANSLATE_NOOP\((?:' + STRING + r'|[^()"])*\)')
COMMENT_OR_MACRO = re.compile(r'(?m)^\s*(//|#define).*$')
WRAPPER = re.compile(r'QString (\w+)\(const char \*(\w+)\)\s*\{\s*return (?:QCoreApplication::)?translate\("(\w+)", \2\)')


def argument_at(source, opening):
    """What stands between the parenthesis at `opening` and its partner, strings read over."""
    depth, position = 0, opening
    while position < len(source):
        letter = source[position]
        if letter == '"':
            position = LITERAL.match(source, position).end() - 1
        elif letter == '(':
            depth += 1
        elif letter == ')':
            depth -= 1
            if depth == 0:
                return source[opening + 1:position]
        position += 1
    raise ValueError('a parenthesis without a partner')


def texts(argument):
    """Each string of the argument, its pieces joined; strings of Qt ("x"_s, u"x"_s) and those marked already are none."""
    argument = MARKED.sub('', argument)
    for run in RUN.finditer(argument):
        is_plain = not argument[:run.start()].endswith('u') and not argument[run.end():].startswith('_')
        if is_plain:
            yield ''.join(piece[1:-1] for piece in LITERAL.findall(run.group()))


def calls(source, name):
    for call in re.finditer(r'(?<![\w"])' + name + r'\(', source):
        yield argument_at(source, call.end() - 1)


def collect(path):
    with open(path, encoding='utf-8') as file:
        source = COMMENT_OR_MACRO.sub('', file.read())
    for argument in calls(source, 'RECKONER_TEXT'):
        yield from (('Error', text) for text in texts(argument))
    for name, _, context in WRAPPER.findall(source):
        for argument in calls(WRAPPER.sub('', source), name):
            yield from ((context, text) for text in texts(argument))


def main():
    found = {}
    with open(sys.argv[2], encoding='utf-8') as sources:
        paths = sources.read().split()
    for path in paths:
        for each in collect(path):
            found.setdefault(each)
    with open(sys.argv[1], 'w', encoding='utf-8') as output:
        for context, text in found:
            output.write(f'QT_TRANSLATE_NOOP("{context}", "{text}")\n')


main()
