using System.Globalization;
using CampaignsGen.Generator.Diagnostics;
using CampaignsGen.Generator.Model;
using CampaignsGen.Generator.Trees;
using Microsoft.CodeAnalysis;

namespace CampaignsGen.Generator.Reading.Values;

/// <summary>Collects examples and defaults, which are validated once all schemas are known.</summary>
internal sealed class WrittenValues(ReadingContext context)
{
    private readonly Dictionary<string, (SpecNode Value, Schema Schema, bool IsText)> examples = new(
        StringComparer.Ordinal
    );
    private readonly Dictionary<string, (SpecNode Value, Schema Schema)> defaults = new(StringComparer.Ordinal);

    /// <summary>Adds the <c>example</c>, <c>examples</c> and <c>default</c> of a schema.</summary>
    public void AddSchema(SpecNode node, Schema schema)
    {
        if (node.Has("default"))
        {
            defaults[node.At("default")] = (node["default"], schema);
        }

        AddExample(node["example"], schema);
        SpecNode list = node["examples"];
        for (int i = 0; i < (list.Array?.Count ?? 0); i++)
        {
            AddExample(list[i], schema);
        }
    }

    /// <summary>Adds the <c>example</c> and <c>examples</c> of a media type, a parameter or a header.</summary>
    /// <param name="owner">The object that contains them.</param>
    /// <param name="schema">The schema of the examples, or null if only their references are to be followed.</param>
    /// <param name="isText">Whether they can be the serialized text.</param>
    public void AddExamples(SpecNode owner, Schema? schema, bool isText = false)
    {
        AddExample(owner["example"], schema, isText);
        SpecNode map = owner["examples"];
        foreach (TreeChild member in map.Members)
        {
            if (context.References.Follow(new(member.Value, map.At(member.Key))) is { } example)
            {
                AddExample(example[example.Has("dataValue") ? "dataValue" : "value"], schema, isText);
            }
        }
    }

    private void AddExample(SpecNode value, Schema? schema, bool isText = false)
    {
        // null usually means that there is no example; it is rarely an example of null.
        if (value.Value is not null && schema is not null)
        {
            examples[value.Pointer] = (value, schema, isText);
        }
    }

    /// <summary>Reports the values that do not match their schemas.</summary>
    public void ReportTo(DiagnosticBag bag, ApiModel model)
    {
        Dictionary<string, Schema> named = new(StringComparer.Ordinal);
        foreach (NamedSchema schema in model.Schemas)
        {
            named[schema.Pointer] = schema.Schema;
        }

        ValueJudge judge = new(named, context.ThrowIfCancelled);
        foreach ((SpecNode value, Schema schema) in defaults.Values)
        {
            if (!bag.HasReportedWithin(value.Pointer))
            {
                Report(bag, ReadingDiagnostics.DefaultBreaksSchema, value, judge.Judge(value, schema));
            }
        }

        foreach ((SpecNode value, Schema schema, bool isText) in examples.Values)
        {
            Fault? fault = IsWrittenOut(value.Value) ? null : judge.Judge(value, schema);

            // In serialized text, it cannot be determined whether 5 was meant as a number.
            bool mayBeText = isText && fault is { IsOfType: true } && fault.Pointer == value.Pointer;
            Report(bag, ReadingDiagnostics.ExampleBreaksSchema, value, mayBeText ? null : fault);
        }
    }

    private static void Report(DiagnosticBag bag, DiagnosticDescriptor descriptor, SpecNode value, Fault? fault)
    {
        if (fault is not null)
        {
            bag.Report(descriptor, fault.Pointer, $"{Subject(value, fault.Pointer)} {fault.Reason}");
        }
    }

    private static string Subject(SpecNode value, string pointer)
    {
        string subject = "it";
        foreach (string token in JsonPointer.Tokens(JsonPointer.Root + pointer[value.Pointer.Length..]))
        {
            bool isItem = value.Array is not null;
            subject = isItem ? $"item {token}" : $"'{token}'";
            value = isItem ? value[int.Parse(token, CultureInfo.InvariantCulture)] : value[token];
        }

        return subject;
    }

    /// <summary>Determines whether an example of an array or object is written as JSON text.</summary>
    private static bool IsWrittenOut(TreeNode? value) =>
        Scalars.StringOf(value)?.TrimStart() is { Length: > 0 } text && text[0] is '{' or '[';
}
