namespace CampaignsGen.Runtime;

/// <summary>Represents the path of an operation, split once at its <c>{parameters}</c>.</summary>
internal sealed class PathTemplate
{
    private PathTemplate(string[] literals, string[] names, bool hasQuery)
    {
        Literals = literals;
        Names = names;
        HasQuery = hasQuery;
    }

    /// <summary>
    /// The text before, between and after the parameters, which is one more than the number of names.
    /// </summary>
    internal readonly string[] Literals;

    internal readonly string[] Names;

    /// <summary>
    /// Indicates whether the path in the document contains a query, to which parameters are appended.
    /// </summary>
    internal readonly bool HasQuery;

    /// <summary>Determines whether the segment of the parameter has text other than dots before it.</summary>
    internal bool IsInsideSegment(int index) => Literals[index] is [.., not ('/' or '.')];

    internal static PathTemplate Parse(string template)
    {
        if (template is not ['/', ..])
        {
            throw new ArgumentException($"The path '{template}' does not begin with '/'.", nameof(template));
        }

        var literals = new List<string>();
        var names = new List<string>();
        bool hasQuery = false;
        int position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open)
        {
            int close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException($"The path '{template}' has a '{{' without a '}}'.", nameof(template));
            }

            literals.Add(Encode(template[position..open], ref hasQuery));
            names.Add(template[(open + 1)..close]);
            position = close + 1;
        }

        literals.Add(Encode(template[position..], ref hasQuery));
        return new PathTemplate([.. literals], [.. names], hasQuery);
    }

    private static string Encode(string literal, ref bool hasQuery)
    {
        int query = hasQuery ? 0 : literal.IndexOf('?');
        if (query < 0)
        {
            return UriText.Encode(literal, PlainCharacters.OfTemplate);
        }

        hasQuery = true;
        return UriText.Encode(literal.AsSpan(0, query), PlainCharacters.OfTemplate)
            + UriText.Encode(literal.AsSpan(query), PlainCharacters.OfTemplateQuery);
    }
}
