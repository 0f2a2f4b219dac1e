using System.Text;
using CampaignsGen.Runtime;

namespace CampaignsGen;

// The errors of individual fields, in the formats that servers use.
internal ref partial struct ProblemReader
{
    // Lists of names in one string, because a switch over so many strings, or an array of them, adds much code to a program.
    private const string PlaceNames =
        " field pointer property propertyName param parameter path loc target source propertyPath header ";

    private const string ListNames =
        " errors detail details message violations issues fieldErrors invalid-params invalidParams invalid_params ModelState ";

    private const string MessageNames = " message Message detail msg description errorMessage defaultMessage ";

    /// <summary>
    /// Reads an object that consists only of fields with their errors, as in Django REST framework and Rails.
    /// </summary>
    private static ProblemReader OfFields(byte[] utf8, Redaction redaction)
    {
        var reader = new ProblemReader(WithoutMark(utf8), redaction);
        reader.json.Read();
        while (reader.TryName(out string name))
        {
            if (!reader.TryTexts(redaction.Apply(name)))
            {
                return default;
            }
        }

        return reader;
    }

    /// <summary>Reads a list of strings, or returns <see langword="false"/> if the value is something else.</summary>
    private bool TryTexts(string field)
    {
        if (json.Token != JsonToken.BeginArray)
        {
            return false;
        }

        while (json.Read() && json.Token != JsonToken.EndArray)
        {
            if (Text() is not { } message)
            {
                return false;
            }

            Add(new(field, null, message));
        }

        return true;
    }

    /// <summary>
    /// Reads a list of errors, or an object of fields with their errors. Any other value is left to be skipped.
    /// </summary>
    private void ReadErrors()
    {
        if (json.Token == JsonToken.BeginArray)
        {
            ReadList(field: null);
        }
        else if (json.Token == JsonToken.BeginObject)
        {
            while (TryName(out string name))
            {
                string field = redaction.Apply(name);
                if (json.Token == JsonToken.BeginArray)
                {
                    ReadList(field);
                }
                else
                {
                    ReadItem(field);
                }
            }
        }
    }

    private void ReadList(string? field)
    {
        while (json.Read() && json.Token != JsonToken.EndArray)
        {
            ReadItem(field);
        }
    }

    /// <summary>Reads an error, which is an object or only its message.</summary>
    private void ReadItem(string? field)
    {
        if (json.Token == JsonToken.BeginObject)
        {
            ReadError(field);
        }
        else if (Text() is { } message)
        {
            Add(new(field, null, message));
        }

        json.Skip();
    }

    private void ReadError(string? field)
    {
        string? code = null;
        string? message = null;
        string? place = null;
        while (TryName(out string name))
        {
            if (IsOneOf(PlaceNames, name))
            {
                field = FieldName() ?? field;
            }
            else if (IsOneOf(MessageNames, name))
            {
                message = Text() ?? message;
            }
            else if (name is "location" or "name")
            {
                place ??= Text();
            }
            else if (name == "code")
            {
                code = Scalar() ?? code;
            }
            else if (name == "type")
            {
                code ??= Text();
            }
            else if (name == "fieldViolations")
            {
                ReadErrors();
            }
            else if (name is "title" or "reason")
            {
                message ??= Text();
            }

            json.Skip();
        }

        if (field is not null || code is not null || message is not null)
        {
            Add(new(field ?? place, code, message));
        }
    }

    private static bool IsOneOf(string names, string name) =>
        !name.Contains(' ') && names.Contains($" {name} ", StringComparison.Ordinal);

    private void Add(ApiProblemError error)
    {
        (errors ??= []).Add(error);
        found = true;
    }

    /// <summary>
    /// Returns a field name from a string, the segments of a path, or an object that describes the location.
    /// </summary>
    private string? FieldName()
    {
        if (json.Token == JsonToken.BeginArray)
        {
            var path = new StringBuilder();
            while (json.Read() && json.Token != JsonToken.EndArray)
            {
                path.Append(path.Length == 0 ? "" : ".").Append(Scalar());
                json.Skip();
            }

            return path.Length == 0 ? null : path.ToString();
        }

        if (json.Token != JsonToken.BeginObject)
        {
            return Text();
        }

        string? field = null;
        while (TryName(out _))
        {
            field ??= Text();
            json.Skip();
        }

        return field;
    }

    private string? Scalar() =>
        json.Token == JsonToken.Number ? redaction.Apply(Encoding.UTF8.GetString(json.Value)) : Text();
}
