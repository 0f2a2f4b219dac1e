using System.Text;

namespace CampaignsGen.Runtime;

/// <summary>Writes values in the default styles of OpenAPI (section "Style Values"), which are RFC 6570's expansions.</summary>
internal static class ParameterStyle
{
    /// <summary>Writes a path value: items and pairs joined by commas, each encoded.</summary>
    internal static string Simple(ParameterValue value, bool explode, ApiOperation operation, string name)
    {
        var uri = new UriText();
        try
        {
            AppendJoined(ref uri, value, explode);
            return uri.ToString();
        }
        catch (ArgumentException exception)
        {
            throw new ArgumentException(
                $"The path parameter '{name}' of {operation.Id} cannot be sent: {exception.Message}",
                name,
                exception
            );
        }
        finally
        {
            uri.Dispose();
        }
    }

    /// <summary>Writes a header value: items and pairs joined by commas, as they are.</summary>
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
    /// Appends a parameter in the form style, each <c>name=value</c> after a separator of which the first may differ.
    /// </summary>
    internal static void AppendForm(ref UriText uri, in RequestParameter parameter, ref string separator, string next)
    {
        if (parameter.Explode && parameter.Value.Items is { } items)
        {
            foreach (string item in items)
            {
                AppendAssignment(ref uri, parameter.Name, item, ref separator, next);
            }
        }
        else if (parameter.Explode && parameter.Value.Pairs is { } pairs)
        {
            foreach (ParameterPair pair in pairs)
            {
                AppendAssignment(ref uri, pair.Name, pair.Value, ref separator, next);
            }
        }
        else
        {
            AppendAssignment(ref uri, parameter.Name, "", ref separator, next);
            AppendJoined(ref uri, parameter.Value, explode: false);
        }
    }

    internal static void AppendAssignment(ref UriText uri, string name, string value, ref string separator, string next)
    {
        uri.Append(separator);
        separator = next;
        uri.AppendValue(name);
        uri.Append('=');
        uri.AppendValue(value);
    }

    private static void AppendJoined(ref UriText uri, ParameterValue value, bool explode)
    {
        if (value.Items is { } items)
        {
            for (int i = 0; i < items.Length; i++)
            {
                AppendItem(ref uri, i, items[i]);
            }
        }
        else if (value.Pairs is { } pairs)
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                AppendItem(ref uri, i, pairs[i].Name);
                uri.Append(explode ? '=' : ',');
                uri.AppendValue(pairs[i].Value);
            }
        }
        else
        {
            uri.AppendValue(value.Text);
        }
    }

    private static void AppendItem(ref UriText uri, int index, string item)
    {
        if (index > 0)
        {
            uri.Append(',');
        }

        uri.AppendValue(item);
    }
}
