namespace AiBlog.Text.Highlighting;

/// <summary>What a piece of code is; each but <see cref="None"/> has a CSS class.</summary>
/// <remarks>
/// | class | stands for                          | class | stands for                         |
/// |-------|-------------------------------------|-------|------------------------------------|
/// | hl-k  | keyword                             | hl-v  | variable, lifetime, anchor         |
/// | hl-s  | string, character, regular expression | hl-p | preprocessor, prompt, other meta  |
/// | hl-n  | number                              | hl-b  | constant, builtin, symbol, entity  |
/// | hl-c  | comment                             | hl-i  | inserted line of a diff            |
/// | hl-f  | function, macro or command name     | hl-d  | deleted line of a diff             |
/// | hl-t  | type                                | hl-h  | heading, section, hunk of a diff   |
/// | hl-a  | attribute, annotation, property key, option | hl-g | tag of markup, element selector |
/// </remarks>
internal enum TokenClass
{
    None,
    Keyword,
    Text,
    Number,
    Comment,
    Function,
    Type,
    Attribute,
    Variable,
    Meta,
    Constant,
    Inserted,
    Deleted,
    Heading,
    Tag,
}
