namespace CampaignsGen.Runtime;

/// <summary>Compares media types (RFC 9110, section 8.3.1), whose parameters and case do not count here.</summary>
internal static class MediaTypeText
{
    /// <summary>Whether <paramref name="contentType"/> is <paramref name="declared"/>, which may end with <c>/*</c> or be <c>*/*</c>.</summary>
    internal static bool Matches(ReadOnlySpan<char> contentType, ReadOnlySpan<char> declared)
    {
        ReadOnlySpan<char> actual = JsonMediaType.WithoutParameters(contentType);
        ReadOnlySpan<char> pattern = JsonMediaType.WithoutParameters(declared);
        if (pattern.SequenceEqual("*/*"))
        {
            return true;
        }

        return pattern.EndsWith("/*")
            ? actual.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase)
            : actual.Equals(pattern, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The fault of a body of another media type.</summary>
    internal static ApiBodyError NotExpected(string contentType, string expected)
    {
        string found = JsonMediaType.WithoutParameters(contentType).ToString();
        return new()
        {
            Message = $"its body is '{found}', not {expected}",
            Expected = expected,
            Found = found,
        };
    }
}
