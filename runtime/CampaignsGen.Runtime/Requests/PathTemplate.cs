namespace CampaignsGen.Runtime;

/// <summary>The path of an operation, split once at its <c>{parameters}</c>.</summary>
internal sealed class PathTemplate
{
    private PathTemplate(string[] literals, string[] names)
    {
        Literals = literals;
        Names = names;
    }

    /// <summary>The text before, between and after the parameters: one more than there are names.</summary>
    internal readonly string[] Literals;

    internal readonly string[] Names;

    /// <summary>Whether something other than dots stands before the parameter in its segment.</summary>
    internal bool IsInsideSegment(int index) => Literals[index] is [.., not ('/' or '.')];

    internal static PathTemplate Parse(string template)
    {
        if (template is not ['/', ..])
        {
            throw new ArgumentException($"The path '{template}' does not begin with '/'.", nameof(template));
        }

        var literals = new List<string>();
        var names = new List<string>();
        int position = 0;
        while (template.IndexOf('{', position) is >= 0 and var open)
        {
            int close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException($"The path '{template}' has a '{{' that is not closed.", nameof(template));
            }

            literals.Add(UriText.EncodeLiteral(template.AsSpan(position, open - position)));
            names.Add(template[(open + 1)..close]);
            position = close + 1;
        }

        literals.Add(UriText.EncodeLiteral(template.AsSpan(position)));
        return new PathTemplate([.. literals], [.. names]);
    }
}
