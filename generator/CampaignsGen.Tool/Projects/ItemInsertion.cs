using System.Xml;
using System.Xml.Linq;
using CampaignsGen.Tool.Failures;

namespace CampaignsGen.Tool.Projects;

/// <summary>Adds an <c>OpenApiClient</c> item to the text of a project. Everything else remains unchanged, including white space.</summary>
/// <remarks>An XML parser only determines the position of the item. An XML writer would change line endings and layout.</remarks>
internal static class ItemInsertion
{
    private const string Item = "OpenApiClient";
    private const string Group = "ItemGroup";

    /// <summary>Returns the project with the item added, after the other items of this type, or in an item group at the end.</summary>
    /// <exception cref="ToolException">The project is not well-formed XML, or there is no position for the item.</exception>
    public static ProjectText Add(ProjectText project, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        ProjectLayout layout = new(project.Text);
        string item = Write(attributes);
        (XmlPlace? group, XmlPlace? end) = Places(project);
        if (group is not null)
        {
            return project with { Text = layout.InsertBefore(group, layout.IndentationAt(group) + layout.Unit + item) };
        }

        string unit = layout.Unit;
        return project with
        {
            Text = layout.InsertBefore(
                end ?? throw new ToolException($"The project '{project.Path}' has no closing tag </Project>."),
                $"{unit}<{Group}>",
                $"{unit}{unit}{item}",
                $"{unit}</{Group}>"
            ),
        };
    }

    private static string Write(IReadOnlyList<KeyValuePair<string, string>> attributes) =>
        new XElement(Item, attributes.Select(static pair => new XAttribute(pair.Key, pair.Value))).ToString(
            SaveOptions.DisableFormatting
        );

    /// <summary>Finds the end of the last unconditional group that contains such an item, and the end of the project.</summary>
    private static (XmlPlace? Group, XmlPlace? Project) Places(ProjectText project)
    {
        (XmlPlace? group, XmlPlace? end) = (null, null);
        bool isFree = false;
        bool hasItem = false;
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(project.Text));
            while (reader.Read())
            {
                switch (reader.NodeType, reader.Depth, reader.LocalName)
                {
                    case (XmlNodeType.Element, 1, Group):
                        (isFree, hasItem) = (reader.GetAttribute("Condition") is null, false);
                        break;
                    case (XmlNodeType.Element, 2, Item):
                        hasItem = true;
                        break;
                    case (XmlNodeType.EndElement, 1, Group) when isFree && hasItem:
                        group = XmlPlace.OfTag((IXmlLineInfo)reader);
                        break;
                    case (XmlNodeType.EndElement, 0, _):
                        end = XmlPlace.OfTag((IXmlLineInfo)reader);
                        break;
                }
            }
        }
        catch (XmlException exception)
        {
            throw new ToolException($"The project '{project.Path}' is not well-formed XML: {exception.Message}");
        }

        return (group, end);
    }
}

/// <summary>Represents the position of a closing tag.</summary>
/// <param name="Line">The zero-based line.</param>
/// <param name="Column">The zero-based column.</param>
internal sealed record XmlPlace(int Line, int Column)
{
    /// <summary>Returns the position of the tag at whose name the reader is positioned.</summary>
    public static XmlPlace OfTag(IXmlLineInfo reader) =>
        new(reader.LineNumber - 1, reader.LinePosition - 1 - "</".Length);
}
