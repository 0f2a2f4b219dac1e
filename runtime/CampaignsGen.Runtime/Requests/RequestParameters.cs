namespace CampaignsGen.Runtime;

/// <summary>Parameters of one kind, not yet written: those of the query, the headers or the cookies.</summary>
/// <remarks>
/// Only operations that have such parameters make one, and what writes them stands here: a program whose operations have none
/// is compiled ahead of time without it.
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

    /// <summary>Appends each <c>name=value</c> after a separator of which the first may differ.</summary>
    internal void AppendTo(ref UriText text, ref string separator, string next)
    {
        for (int i = 0; i < count; i++)
        {
            ParameterStyle.AppendForm(ref text, parameters[i], ref separator, next);
        }
    }

    /// <summary>Adds each as a header.</summary>
    /// <exception cref="ArgumentException">One cannot be sent with this request.</exception>
    internal void AddTo(HttpRequestMessage message, ApiOperation operation)
    {
        for (int i = 0; i < count; i++)
        {
            Add(message, operation, parameters[i]);
        }
    }

    // .NET keeps headers such as Content-Language with the body; where there is none, an empty one carries them.
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
            // What the caller gives stands in place of what the client says of itself.
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

/// <summary>A parameter, not yet written.</summary>
/// <param name="name">The name.</param>
/// <param name="value">The value.</param>
/// <param name="explode">Whether items and pairs stand each for itself.</param>
/// <param name="plain">What is not percent-encoded; null for all of it.</param>
internal readonly struct RequestParameter(string name, ParameterValue value, bool explode, PlainCharacters? plain)
{
    internal string Name => name;

    internal ParameterValue Value => value;

    internal bool Explode => explode;

    internal PlainCharacters? Plain => plain;
}
