namespace AiBlog.Import.Tags;

/// <summary>The syntax of a template tag in a text.</summary>
internal enum TagForm
{
    /// <summary><c>{{&lt; name &gt;}}</c> or <c>{{% name %}}</c>.</summary>
    Hugo,

    /// <summary><c>{% name %}</c>, of Jekyll, Hexo, Nunjucks, and Zola.</summary>
    Statement,

    /// <summary><c>{{ value }}</c>, and Zola's <c>{{ name(...) }}</c>.</summary>
    Expression,
}
