namespace CampaignsGen;

/// <summary>Represents a value of a request that violates a limit of the document.</summary>
/// <remarks>The value itself is not included, because it can be personal or secret.</remarks>
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

    /// <summary>
    /// Gets the parameter that has the value, such as <c>query parameter 'limit'</c>, or <see langword="null"/> for a
    /// value of the body or of a model.
    /// </summary>
    public string? Parameter { get; }

    /// <summary>
    /// Gets the JSON Pointer (RFC 6901) to the value, such as <c>/records/3/phoneNumber</c>; empty for the whole body,
    /// model or parameter.
    /// </summary>
    public string Pointer { get; }

    /// <summary>Gets the JSON Schema keyword that defines the limit, such as <c>maxLength</c>.</summary>
    public string Keyword { get; }

    /// <summary>
    /// Gets the limit as text, such as <c>32</c>, or <see langword="null"/> if the keyword has no value.
    /// </summary>
    public string? Limit { get; }

    /// <summary>
    /// Gets the description of the violation, as the end of a sentence that begins with the location, such as <c>has 40
    /// characters, and at most 32 are allowed</c>.
    /// </summary>
    public string Message { get; }

    /// <summary>Returns the location and the description of the violation.</summary>
    /// <returns>The text on one line.</returns>
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
