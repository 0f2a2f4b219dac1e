namespace CampaignsGen.Runtime;

/// <summary>
/// Represents the parameters of one location that are not yet written: query parameters, headers or cookies.
/// </summary>
/// <remarks>
/// Only operations that have such parameters create an instance, and this class contains the code that writes them, so
/// that ahead-of-time compiled programs without such operations do not contain it.
/// </remarks>
internal sealed class RequestParameters
{
    private const string UserAgent = "User-Agent";

    private RequestParameter[] parameters = new RequestParameter[4];
    private int count;

    internal bool IsEmpty => count == 0;

    internal void Add(in RequestParameter parameter)
    {
        if (count == parameters.Length)
        {
            Array.Resize(ref parameters, count * 2);
        }

        parameters[count++] = parameter;
    }

    internal bool Has(string name) =>
        Array.Exists(parameters, parameter => name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase));

    internal void Clear()
    {
        Array.Clear(parameters, 0, count);
        count = 0;
    }

    /// <summary>Appends each <c>name=value</c> after a separator, of which the first can differ.</summary>
    internal void AppendTo(ref UriText text, ref string separator, string next)
    {
        for (int i = 0; i < count; i++)
        {
            ParameterStyle.AppendForm(ref text, parameters[i], ref separator, next);
        }
    }

    /// <summary>Adds each parameter as a header.</summary>
    /// <exception cref="ArgumentException">A parameter cannot be sent with this request.</exception>
    internal void AddTo(HttpRequestMessage message, ApiOperation operation)
    {
        for (int i = 0; i < count; i++)
        {
            Add(message, operation, parameters[i]);
        }
    }

    // .NET stores headers such as Content-Language with the content. If there is none, empty content is added for them.
    private static bool AddToContent(HttpRequestMessage message, string name, string value)
    {
        HttpContent content = message.Content ?? new ByteArrayContent([]);
        if (!content.Headers.TryAddWithoutValidation(name, value))
        {
            return false;
        }

        message.Content = content;
        return true;
    }

    private static void Add(HttpRequestMessage message, ApiOperation operation, in RequestParameter parameter)
    {
        string value = ParameterStyle.Header(parameter.Value, parameter.Explode);

        if (string.Equals(parameter.Name, UserAgent, StringComparison.OrdinalIgnoreCase))
        {
            // The caller's value replaces that of the client.
            message.Headers.Remove(UserAgent);
        }

        if (
            !message.Headers.TryAddWithoutValidation(parameter.Name, value)
            && !AddToContent(message, parameter.Name, value)
        )
        {
            throw new ArgumentException(
                $"The header parameter '{parameter.Name}' of {operation.Id} cannot be sent with this request. Nothing was sent.",
                parameter.Name
            );
        }
    }
}

/// <summary>Represents a parameter that is not yet written.</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
/// <param name="explode">
/// <see langword="true"/> to write items and pairs separately; otherwise, <see langword="false"/>.
/// </param>
/// <param name="plain">
/// The characters that are not percent-encoded, or <see langword="null"/> to encode nothing.
/// </param>
internal readonly struct RequestParameter(string name, ParameterValue value, bool explode, PlainCharacters? plain)
{
    internal string Name => name;

    internal ParameterValue Value => value;

    internal bool Explode => explode;

    internal PlainCharacters? Plain => plain;
}
