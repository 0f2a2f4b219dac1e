namespace CampaignsGen.Runtime;

// Path parameters whose values can contain slashes. Few documents have one.
public sealed partial class ApiRequest
{
    /// <summary>Sets a path parameter to a string that can contain several segments.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">
    /// The value, in which slashes, <c>%XX</c> and the reserved characters that a segment can contain are kept. A slash at
    /// its start or end is omitted if the template has it.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or there is no value, or the value is empty or contains the segment <c>.</c> or
    /// <c>..</c>, which would change the resource that the path identifies.
    /// </exception>
    public void PathSegments(string name, string? value)
    {
        int index = IndexInPath(name);
        string text = EncodePath(name, value, PlainCharacters.OfSegments);
        text = Operation.Path.Literals[index].EndsWith('/') ? text.TrimStart('/') : text;
        text = Operation.Path.Literals[index + 1].StartsWith('/') ? text.TrimEnd('/') : text;
        SetPath(index, name, text);
        CheckDots(index, name, text);
    }

    /// <summary>
    /// Rejects segments that are <c>.</c> or <c>..</c> once they are decoded, which <see cref="Uri"/> does, and then
    /// removes them.
    /// </summary>
    private void CheckDots(int index, string name, string text)
    {
        bool isInside = Operation.Path.IsInsideSegment(index);
        foreach (string segment in text.Split('/'))
        {
            if (!isInside && Uri.UnescapeDataString(segment) is "." or "..")
            {
                throw OtherResource(name, $"contains the segment '{segment}'");
            }

            isInside = false;
        }
    }
}
