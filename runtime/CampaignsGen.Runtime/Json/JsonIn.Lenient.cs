using System.Text.Json;

namespace CampaignsGen.Runtime;

public ref partial struct JsonIn
{
    /// <summary>
    /// Reads a value, or returns <see langword="null"/> if it is <see langword="null"/> or cannot be read.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The delegate that reads a value that is not <see langword="null"/>.</param>
    /// <returns>The value, or <see langword="null"/>.</returns>
    /// <exception cref="JsonException">The text is malformed.</exception>
    public T? ReadOrNull<T>(JsonRead<T> read)
        where T : class => TryRead(read, out T? value) ? value : null;

    /// <inheritdoc cref="ReadOrNull{T}"/>
    public T? ReadValueOrNull<T>(JsonRead<T> read)
        where T : struct => TryRead(read, out T value) ? value : null;

    private bool TryRead<T>(JsonRead<T> read, out T? value)
    {
        ArgumentNullException.ThrowIfNull(read);
        value = default;
        if (TryReadNull())
        {
            return false;
        }

        JsonIn before = this;
        isLenient = true;
        try
        {
            value = read(ref this);
            isLenient = before.isLenient;
            return true;
        }
        catch (JsonException)
        {
            this = before;
            Skip();
            return false;
        }
    }
}
