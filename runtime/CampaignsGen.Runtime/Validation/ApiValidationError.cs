namespace CampaignsGen;

/// <summary>A value of a request that breaks a limit of the document.</summary>
/// <remarks>The value itself is not repeated: it may be personal, or a secret.</remarks>
public sealed class ApiValidationError
{
    private const int LongestPlace = 200;

    internal ApiValidationError(string? parameter, string pointer, string keyword, string? limit, string message)
    {
        Parameter = parameter;
        Pointer = pointer;
        Keyword = keyword;
        Limit = limit;
        Message = message;
    }

    /// <summary>The parameter that has the value: <c>query parameter 'limit'</c>; null for a value of the body or of a model.</summary>
    public string? Parameter { get; }

    /// <summary>
    /// The JSON Pointer (RFC 6901) that leads to the value: <c>/records/3/phoneNumber</c>. Empty for the whole body, model or parameter.
    /// </summary>
    public string Pointer { get; }

    /// <summary>The keyword of JSON Schema that sets the limit: <c>maxLength</c>.</summary>
    public string Keyword { get; }

    /// <summary>The limit as text: <c>32</c>; null where the keyword says everything.</summary>
    public string? Limit { get; }

    /// <summary>What is wrong, as the end of a sentence that begins with the place: <c>has 40 characters, and at most 32 are allowed</c>.</summary>
    public string Message { get; }

    /// <summary>The place, and what is wrong there.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => $"{Place} {Message} ({Keyword})";

    private string Place
    {
        get
        {
            string pointer = SafeText.OneLine(Pointer, LongestPlace);
            string? parameter = Parameter is null ? null : SafeText.OneLine(Parameter, LongestPlace);
            return parameter is null ? (pointer.Length == 0 ? "The whole" : pointer)
                : pointer.Length == 0 ? parameter
                : $"{pointer} of {parameter}";
        }
    }
}
