namespace CampaignsGen.Runtime;

// The parameters of the path. Those that are nearly all there are need none of the styles, so that a program that has no other
// is compiled ahead of time without them.
public sealed partial class ApiRequest
{
    /// <summary>Sets a parameter of the path to an id.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The template has no such name.</exception>
    public void Path(string name, Guid value) => path![IndexInPath(name)] = value;

    /// <summary>Sets a parameter of the path to a text.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value; everything but unreserved characters is percent-encoded.</param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or the value is nothing, or it makes a segment that is empty, <c>.</c> or <c>..</c>:
    /// such a segment changes which resource is meant.
    /// </exception>
    public void Path(string name, string? value)
    {
        int index = IndexInPath(name);
        SetPath(index, name, EncodePath(name, value));
    }

    /// <summary>Sets a parameter of the path.</summary>
    /// <param name="name">The name in the template.</param>
    /// <param name="value">The value; everything but unreserved characters is percent-encoded.</param>
    /// <param name="explode">Whether pairs are written <c>name=value</c>, and items each behind the style's mark.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="allowReserved">Whether reserved characters that a segment may hold stay, and <c>%XX</c>.</param>
    /// <exception cref="ArgumentException">
    /// The template has no such name, or the value is nothing, or it makes a segment that is empty, <c>.</c> or <c>..</c>:
    /// such a segment changes which resource is meant.
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
    }

    private int IndexInPath(string name)
    {
        int index = Array.IndexOf(Operation.Path.Names, name);
        return index >= 0
            ? index
            : throw new ArgumentException($"{Operation.Id} has no path parameter '{name}'.", nameof(name));
    }

    private string EncodePath(string name, string? value)
    {
        try
        {
            return UriText.Encode(value);
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
            string shown = SafeText.OneLine(name);
            throw new ArgumentException(
                $"The path parameter '{shown}' of {Operation.Id} is {(text.Length == 0 ? "empty" : $"'{text}'")}, "
                    + "which would address another resource. Nothing was sent.",
                shown
            );
        }

        path![index] = text;
    }
}
