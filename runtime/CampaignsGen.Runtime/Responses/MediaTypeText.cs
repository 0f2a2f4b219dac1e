namespace CampaignsGen.Runtime;

/// <summary>Compares media types (RFC 9110, section 8.3.1). Parameters and case are ignored.</summary>
internal static class MediaTypeText
{
    /// <summary>
    /// Determines whether <paramref name="contentType"/> matches <paramref name="declared"/>, which can end with
    /// <c>/*</c> or be <c>*/*</c>.
    /// </summary>
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

    /// <summary>Returns the error for a body with another media type.</summary>
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
