namespace CampaignsGen.Runtime;

public sealed partial class JsonOut
{
    /// <summary>Writes <paramref name="value"/>, or <c>null</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes a value that is not <see langword="null"/>.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public void WriteNullable<T>(T? value, JsonWrite<T> write)
        where T : struct
    {
        if (value is { } present)
        {
            write(this, present);
        }
        else
        {
            WriteNull();
        }
    }

    /// <inheritdoc cref="WriteNullable{T}(T?, JsonWrite{T})"/>
    public void WriteNullable<T>(T? value, JsonWrite<T> write)
        where T : class
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            write(this, value);
        }
    }
}
