namespace CampaignsGen.Runtime;

// Path parameters. Nearly all of them need none of the styles, so that an ahead-of-time compiled program without others does
// not contain the styles.
public sealed partial class ApiRequest
{
    /// <summary>Sets a path parameter to a UUID.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The template has no such name.</exception>
    public void Path(string name, Guid value) => path![IndexInPath(name)] = value;

    /// <summary>Sets a path parameter to a string.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value, in which all characters except unreserved characters are percent-encoded.</param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or there is no value, or the resulting segment is empty, <c>.</c> or <c>..</c>,
    /// which would change the resource that the path identifies.
    /// </exception>
    public void Path(string name, string? value)
    {
        int index = IndexInPath(name);
        SetPath(index, name, EncodePath(name, value, PlainCharacters.Unreserved));
    }

    /// <summary>Sets a path parameter.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value, in which all characters except unreserved characters are percent-encoded.</param>
    /// <param name="explode">
    /// <see langword="true"/> to write pairs as <c>name=value</c>, and to precede each item with the delimiter of the
    /// style; otherwise, <see langword="false"/>.
    /// </param>
    /// <param name="style">The style of the parameter.</param>
    /// <param name="allowReserved">
    /// <see langword="true"/> to keep <c>%XX</c> and the reserved characters that a segment can contain; otherwise,
    /// <see langword="false"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or there is no value, or the resulting segment is empty, <c>.</c> or <c>..</c>,
    /// which would change the resource that the path identifies.
    /// </exception>
    public void Path(
        string name,
        ParameterValue value,
        bool explode = false,
        PathStyle style = PathStyle.Simple,
        bool allowReserved = false
    )
    {
        int index = IndexInPath(name);
        if (value.IsUnreserved && style == PathStyle.Simple)
        {
            path![index] = value;
            return;
        }

        PlainCharacters plain = allowReserved ? PlainCharacters.OfPath : PlainCharacters.Unreserved;
        string text = value.IsNothing
            ? ""
            : ParameterStyle.Path(new RequestParameter(name, value, explode, plain), style, Operation);
        SetPath(index, name, text);
        if (allowReserved)
        {
            CheckDots(index, name, text);
        }
    }

    private int IndexInPath(string name)
    {
        int index = Array.IndexOf(Operation.Path.Names, name);
        return index >= 0
            ? index
            : throw new ArgumentException($"{Operation.Id} has no path parameter '{name}'.", nameof(name));
    }

    private string EncodePath(string name, string? value, PlainCharacters plain)
    {
        try
        {
            return UriText.Encode(value, plain);
        }
        catch (ArgumentException exception)
        {
            throw ParameterStyle.NotSendable(name, Operation, exception);
        }
    }

    private void SetPath(int index, string name, string text)
    {
        if (text.Length == 0 || (text is "." or ".." && !Operation.Path.IsInsideSegment(index)))
        {
            throw OtherResource(name, text.Length == 0 ? "is empty" : $"is '{text}'");
        }

        path![index] = text;
    }

    private ArgumentException OtherResource(string name, string fault)
    {
        string shown = SafeText.OneLine(name);
        return new ArgumentException(
            $"The path parameter '{shown}' of {Operation.Id} {fault}, which would address another resource. Nothing was sent.",
            shown
        );
    }
}
