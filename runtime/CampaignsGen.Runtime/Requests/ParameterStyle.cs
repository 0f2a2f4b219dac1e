using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>
/// Writes values in the styles of OpenAPI (section "Style Values") that correspond to the expansions of RFC 6570.
/// </summary>
internal static class ParameterStyle
{
    /// <summary>Writes a value to the path.</summary>
    /// <exception cref="ArgumentException">The value cannot be written.</exception>
    internal static string Path(in RequestParameter parameter, PathStyle style, ApiOperation operation)
    {
        var uri = new UriText();
        try
        {
            switch (style)
            {
                case PathStyle.Label:
                    uri.Append('.');
                    AppendJoined(ref uri, parameter, parameter.Explode ? '.' : ',', parameter.Explode);
                    break;
                case PathStyle.Matrix:
                    AppendMatrix(ref uri, parameter);
                    break;
                default:
                    AppendJoined(ref uri, parameter, ',', parameter.Explode);
                    break;
            }

            return uri.ToString();
        }
        catch (ArgumentException exception)
        {
            throw NotSendable(parameter.Name, operation, exception);
        }
        finally
        {
            uri.Dispose();
        }
    }

    /// <summary>Creates an exception for a path parameter that cannot be written.</summary>
    internal static ArgumentException NotSendable(string name, ApiOperation operation, ArgumentException exception) =>
        new($"The path parameter '{name}' of {operation.Id} cannot be sent: {exception.Message}", name, exception);

    /// <summary>Writes a header value: items and pairs separated by commas, without encoding.</summary>
    internal static string Header(ParameterValue value, bool explode)
    {
        if (!explode || value.Pairs is not { } pairs)
        {
            return value.ToString();
        }

        var text = new StringBuilder();
        foreach (ParameterPair pair in pairs)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(pair.Name).Append('=').Append(pair.Value);
        }

        return text.ToString();
    }

    /// <summary>
    /// Appends a parameter in the form style, each <c>name=value</c> after a separator, of which the first can differ.
    /// </summary>
    internal static void AppendForm(ref UriText uri, in RequestParameter parameter, ref string separator, string next)
    {
        if (parameter.Explode && parameter.Value.Items is { } items)
        {
            foreach (string item in items)
            {
                AppendAssignment(ref uri, parameter.Name, item, parameter.Plain, ref separator, next);
            }
        }
        else if (parameter.Explode && parameter.Value.Pairs is { } pairs)
        {
            foreach (ParameterPair pair in pairs)
            {
                AppendAssignment(ref uri, pair.Name, pair.Value, parameter.Plain, ref separator, next);
            }
        }
        else
        {
            AppendAssignment(ref uri, parameter.Name, "", parameter.Plain, ref separator, next);
            AppendJoined(ref uri, parameter, ',', explode: false);
        }
    }

    /// <param name="uri">The target.</param>
    /// <param name="name">The name, which is encoded unless nothing is to be encoded.</param>
    /// <param name="value">The value.</param>
    /// <param name="plain">The characters of the value to keep, or <see langword="null"/> to keep all of them.</param>
    /// <param name="separator">
    /// The separator before the assignment, which is then set to <paramref name="next"/>.
    /// </param>
    /// <param name="next">The separator before the next assignment.</param>
    internal static void AppendAssignment(
        ref UriText uri,
        string name,
        string value,
        PlainCharacters? plain,
        ref string separator,
        string next
    )
    {
        uri.Append(separator);
        separator = next;
        uri.AppendValue(name, plain is null ? null : PlainCharacters.Unreserved);
        uri.Append('=');
        uri.AppendValue(value, plain);
    }

    /// <summary>
    /// Appends a parameter in the matrix style. An empty value is written without <c>=</c> (RFC 6570, section 3.2.7).
    /// </summary>
    private static void AppendMatrix(ref UriText uri, in RequestParameter parameter)
    {
        if (parameter.Explode && parameter.Value.Items is { } items)
        {
            foreach (string item in items)
            {
                AppendMatrix(ref uri, parameter.Name, item, parameter.Plain);
            }
        }
        else if (parameter.Explode && parameter.Value.Pairs is { } pairs)
        {
            foreach (ParameterPair pair in pairs)
            {
                AppendMatrix(ref uri, pair.Name, pair.Value, parameter.Plain);
            }
        }
        else
        {
            AppendMatrix(ref uri, parameter.Name, "", parameter.Plain);
            if (parameter.Value.Text is not "")
            {
                uri.Append('=');
                AppendJoined(ref uri, parameter, ',', explode: false);
            }
        }
    }

    private static void AppendMatrix(ref UriText uri, string name, string value, PlainCharacters? plain)
    {
        uri.Append(';');
        uri.AppendValue(name);
        if (value.Length > 0)
        {
            uri.Append('=');
            uri.AppendValue(value, plain);
        }
    }

    private static void AppendJoined(ref UriText uri, in RequestParameter parameter, char separator, bool explode)
    {
        if (parameter.Value.Items is { } items)
        {
            for (int i = 0; i < items.Length; i++)
            {
                AppendItem(ref uri, i, separator, items[i], parameter.Plain);
            }
        }
        else if (parameter.Value.Pairs is { } pairs)
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                AppendItem(ref uri, i, separator, pairs[i].Name, parameter.Plain);
                uri.Append(explode ? '=' : separator);
                uri.AppendValue(pairs[i].Value, parameter.Plain);
            }
        }
        else
        {
            uri.AppendValue(parameter.Value.Text, parameter.Plain);
        }
    }

    private static void AppendItem(ref UriText uri, int index, char separator, string item, PlainCharacters? plain)
    {
        if (index > 0)
        {
            uri.Append(separator);
        }

        uri.AppendValue(item, plain);
    }
}
