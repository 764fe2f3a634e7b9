/// One line a file; a test compares this table with the folders, both ways.
#include "embedded.h"

static const unsigned char roles_codes_esco_xml[] = {
#embed "../../Roles/Codes/esco.xml"
};
static const unsigned char roles_codes_onet_xml[] = {
#embed "../../Roles/Codes/onet.xml"
};
static const unsigned char roles_codes_sfia_xml[] = {
#embed "../../Roles/Codes/sfia.xml"
};
static const unsigned char roles_exams_google_pmle_xml[] = {
#embed "../../Roles/Exams/google-pmle.xml"
};
static const unsigned char roles_items_data_xml[] = {
#embed "../../Roles/Items/data.xml"
};
static const unsigned char roles_items_experiments_xml[] = {
#embed "../../Roles/Items/experiments.xml"
};
static const unsigned char roles_items_features_xml[] = {
#embed "../../Roles/Items/features.xml"
};
static const unsigned char roles_items_foundations_xml[] = {
#embed "../../Roles/Items/foundations.xml"
};
static const unsigned char roles_items_framing_xml[] = {
#embed "../../Roles/Items/framing.xml"
};
static const unsigned char roles_items_generative_xml[] = {
#embed "../../Roles/Items/generative.xml"
};
static const unsigned char roles_items_low_code_xml[] = {
#embed "../../Roles/Items/low-code.xml"
};
static const unsigned char roles_items_modelling_xml[] = {
#embed "../../Roles/Items/modelling.xml"
};
static const unsigned char roles_items_monitoring_xml[] = {
#embed "../../Roles/Items/monitoring.xml"
};
static const unsigned char roles_items_pipelines_xml[] = {
#embed "../../Roles/Items/pipelines.xml"
};
static const unsigned char roles_items_responsible_xml[] = {
#embed "../../Roles/Items/responsible.xml"
};
static const unsigned char roles_items_serving_xml[] = {
#embed "../../Roles/Items/serving.xml"
};
static const unsigned char roles_items_training_xml[] = {
#embed "../../Roles/Items/training.xml"
};
static const unsigned char roles_products_google_cloud_xml[] = {
#embed "../../Roles/Products/google-cloud.xml"
};
static const unsigned char roles_resources_data_xml[] = {
#embed "../../Roles/Resources/data.xml"
};
static const unsigned char roles_resources_experiments_xml[] = {
#embed "../../Roles/Resources/experiments.xml"
};
static const unsigned char roles_resources_features_xml[] = {
#embed "../../Roles/Resources/features.xml"
};
static const unsigned char roles_resources_foundations_xml[] = {
#embed "../../Roles/Resources/foundations.xml"
};
static const unsigned char roles_resources_framing_xml[] = {
#embed "../../Roles/Resources/framing.xml"
};
static const unsigned char roles_resources_generative_xml[] = {
#embed "../../Roles/Resources/generative.xml"
};
static const unsigned char roles_resources_low_code_xml[] = {
#embed "../../Roles/Resources/low-code.xml"
};
static const unsigned char roles_resources_modelling_xml[] = {
#embed "../../Roles/Resources/modelling.xml"
};
static const unsigned char roles_resources_monitoring_xml[] = {
#embed "../../Roles/Resources/monitoring.xml"
};
static const unsigned char roles_resources_pipelines_xml[] = {
#embed "../../Roles/Resources/pipelines.xml"
};
static const unsigned char roles_resources_responsible_xml[] = {
#embed "../../Roles/Resources/responsible.xml"
};
static const unsigned char roles_resources_serving_xml[] = {
#embed "../../Roles/Resources/serving.xml"
};
static const unsigned char roles_resources_training_xml[] = {
#embed "../../Roles/Resources/training.xml"
};
static const unsigned char roles_samples_cloud_architect_xml[] = {
#embed "../../Roles/Samples/cloud-architect.xml"
};
static const unsigned char roles_samples_data_scientist_xml[] = {
#embed "../../Roles/Samples/data-scientist.xml"
};
static const unsigned char roles_samples_ml_engineer_xml[] = {
#embed "../../Roles/Samples/ml-engineer.xml"
};
static const unsigned char roles_samples_software_engineer_xml[] = {
#embed "../../Roles/Samples/software-engineer.xml"
};
static const unsigned char roles_schemas_calibration_xsd[] = {
#embed "../../Roles/Schemas/calibration.xsd"
};
static const unsigned char roles_schemas_codes_xsd[] = {
#embed "../../Roles/Schemas/codes.xsd"
};
static const unsigned char roles_schemas_exam_xsd[] = {
#embed "../../Roles/Schemas/exam.xsd"
};
static const unsigned char roles_schemas_items_xsd[] = {
#embed "../../Roles/Schemas/items.xsd"
};
static const unsigned char roles_schemas_plan_1_xsd[] = {
#embed "../../Roles/Schemas/plan-1.xsd"
};
static const unsigned char roles_schemas_plan_2_xsd[] = {
#embed "../../Roles/Schemas/plan-2.xsd"
};
static const unsigned char roles_schemas_plan_3_xsd[] = {
#embed "../../Roles/Schemas/plan-3.xsd"
};
static const unsigned char roles_schemas_plan_json[] = {
#embed "../../Roles/Schemas/plan.json"
};
static const unsigned char roles_schemas_plan_xsd[] = {
#embed "../../Roles/Schemas/plan.xsd"
};
static const unsigned char roles_schemas_products_xsd[] = {
#embed "../../Roles/Schemas/products.xsd"
};
static const unsigned char roles_schemas_profile_1_xsd[] = {
#embed "../../Roles/Schemas/profile-1.xsd"
};
static const unsigned char roles_schemas_profile_2_xsd[] = {
#embed "../../Roles/Schemas/profile-2.xsd"
};
static const unsigned char roles_schemas_profile_3_xsd[] = {
#embed "../../Roles/Schemas/profile-3.xsd"
};
static const unsigned char roles_schemas_profile_xsd[] = {
#embed "../../Roles/Schemas/profile.xsd"
};
static const unsigned char roles_schemas_resources_xsd[] = {
#embed "../../Roles/Schemas/resources.xsd"
};
static const unsigned char roles_schemas_result_json[] = {
#embed "../../Roles/Schemas/result.json"
};
static const unsigned char roles_schemas_role_xsd[] = {
#embed "../../Roles/Schemas/role.xsd"
};
static const unsigned char roles_schemas_sample_xsd[] = {
#embed "../../Roles/Schemas/sample.xsd"
};
static const unsigned char roles_schemas_skills_xsd[] = {
#embed "../../Roles/Schemas/skills.xsd"
};
static const unsigned char roles_schemas_undone_xsd[] = {
#embed "../../Roles/Schemas/undone.xsd"
};
static const unsigned char roles_skills_data_xml[] = {
#embed "../../Roles/Skills/data.xml"
};
static const unsigned char roles_skills_experiments_xml[] = {
#embed "../../Roles/Skills/experiments.xml"
};
static const unsigned char roles_skills_features_xml[] = {
#embed "../../Roles/Skills/features.xml"
};
static const unsigned char roles_skills_foundations_xml[] = {
#embed "../../Roles/Skills/foundations.xml"
};
static const unsigned char roles_skills_framing_xml[] = {
#embed "../../Roles/Skills/framing.xml"
};
static const unsigned char roles_skills_generative_xml[] = {
#embed "../../Roles/Skills/generative.xml"
};
static const unsigned char roles_skills_low_code_xml[] = {
#embed "../../Roles/Skills/low-code.xml"
};
static const unsigned char roles_skills_modelling_xml[] = {
#embed "../../Roles/Skills/modelling.xml"
};
static const unsigned char roles_skills_monitoring_xml[] = {
#embed "../../Roles/Skills/monitoring.xml"
};
static const unsigned char roles_skills_pipelines_xml[] = {
#embed "../../Roles/Skills/pipelines.xml"
};
static const unsigned char roles_skills_responsible_xml[] = {
#embed "../../Roles/Skills/responsible.xml"
};
static const unsigned char roles_skills_serving_xml[] = {
#embed "../../Roles/Skills/serving.xml"
};
static const unsigned char roles_skills_training_xml[] = {
#embed "../../Roles/Skills/training.xml"
};
static const unsigned char roles_cloud_architect_xml[] = {
#embed "../../Roles/cloud-architect.xml"
};
static const unsigned char roles_data_scientist_xml[] = {
#embed "../../Roles/data-scientist.xml"
};
static const unsigned char roles_ml_engineer_xml[] = {
#embed "../../Roles/ml-engineer.xml"
};
static const unsigned char roles_software_engineer_xml[] = {
#embed "../../Roles/software-engineer.xml"
};
static const unsigned char templates_parts_steps_html[] = {
#embed "../../Templates/Parts/steps.html"
};
static const unsigned char templates_parts_style_html[] = {
#embed "../../Templates/Parts/style.html"
};
static const unsigned char templates_learner_html[] = {
#embed "../../Templates/learner.html"
};
static const unsigned char templates_manager_html[] = {
#embed "../../Templates/manager.html"
};
static const unsigned char templates_mentor_html[] = {
#embed "../../Templates/mentor.html"
};
static const unsigned char templates_team_html[] = {
#embed "../../Templates/team.html"
};

#define EMBEDDED(path, bytes) {path, bytes, sizeof bytes}
static const readiness_embedded files[] = {
    EMBEDDED("Roles/Codes/esco.xml", roles_codes_esco_xml),
    EMBEDDED("Roles/Codes/onet.xml", roles_codes_onet_xml),
    EMBEDDED("Roles/Codes/sfia.xml", roles_codes_sfia_xml),
    EMBEDDED("Roles/Exams/google-pmle.xml", roles_exams_google_pmle_xml),
    EMBEDDED("Roles/Items/data.xml", roles_items_data_xml),
    EMBEDDED("Roles/Items/experiments.xml", roles_items_experiments_xml),
    EMBEDDED("Roles/Items/features.xml", roles_items_features_xml),
    EMBEDDED("Roles/Items/foundations.xml", roles_items_foundations_xml),
    EMBEDDED("Roles/Items/framing.xml", roles_items_framing_xml),
    EMBEDDED("Roles/Items/generative.xml", roles_items_generative_xml),
    EMBEDDED("Roles/Items/low-code.xml", roles_items_low_code_xml),
    EMBEDDED("Roles/Items/modelling.xml", roles_items_modelling_xml),
    EMBEDDED("Roles/Items/monitoring.xml", roles_items_monitoring_xml),
    EMBEDDED("Roles/Items/pipelines.xml", roles_items_pipelines_xml),
    EMBEDDED("Roles/Items/responsible.xml", roles_items_responsible_xml),
    EMBEDDED("Roles/Items/serving.xml", roles_items_serving_xml),
    EMBEDDED("Roles/Items/training.xml", roles_items_training_xml),
    EMBEDDED("Roles/Products/google-cloud.xml", roles_products_google_cloud_xml),
    EMBEDDED("Roles/Resources/data.xml", roles_resources_data_xml),
    EMBEDDED("Roles/Resources/experiments.xml", roles_resources_experiments_xml),
    EMBEDDED("Roles/Resources/features.xml", roles_resources_features_xml),
    EMBEDDED("Roles/Resources/foundations.xml", roles_resources_foundations_xml),
    EMBEDDED("Roles/Resources/framing.xml", roles_resources_framing_xml),
    EMBEDDED("Roles/Resources/generative.xml", roles_resources_generative_xml),
    EMBEDDED("Roles/Resources/low-code.xml", roles_resources_low_code_xml),
    EMBEDDED("Roles/Resources/modelling.xml", roles_resources_modelling_xml),
    EMBEDDED("Roles/Resources/monitoring.xml", roles_resources_monitoring_xml),
    EMBEDDED("Roles/Resources/pipelines.xml", roles_resources_pipelines_xml),
    EMBEDDED("Roles/Resources/responsible.xml", roles_resources_responsible_xml),
    EMBEDDED("Roles/Resources/serving.xml", roles_resources_serving_xml),
    EMBEDDED("Roles/Resources/training.xml", roles_resources_training_xml),
    EMBEDDED("Roles/Samples/cloud-architect.xml", roles_samples_cloud_architect_xml),
    EMBEDDED("Roles/Samples/data-scientist.xml", roles_samples_data_scientist_xml),
    EMBEDDED("Roles/Samples/ml-engineer.xml", roles_samples_ml_engineer_xml),
    EMBEDDED("Roles/Samples/software-engineer.xml", roles_samples_software_engineer_xml),
    EMBEDDED("Roles/Schemas/calibration.xsd", roles_schemas_calibration_xsd),
    EMBEDDED("Roles/Schemas/codes.xsd", roles_schemas_codes_xsd),
    EMBEDDED("Roles/Schemas/exam.xsd", roles_schemas_exam_xsd),
    EMBEDDED("Roles/Schemas/items.xsd", roles_schemas_items_xsd),
    EMBEDDED("Roles/Schemas/plan-1.xsd", roles_schemas_plan_1_xsd),
    EMBEDDED("Roles/Schemas/plan-2.xsd", roles_schemas_plan_2_xsd),
    EMBEDDED("Roles/Schemas/plan-3.xsd", roles_schemas_plan_3_xsd),
    EMBEDDED("Roles/Schemas/plan.json", roles_schemas_plan_json),
    EMBEDDED("Roles/Schemas/plan.xsd", roles_schemas_plan_xsd),
    EMBEDDED("Roles/Schemas/products.xsd", roles_schemas_products_xsd),
    EMBEDDED("Roles/Schemas/profile-1.xsd", roles_schemas_profile_1_xsd),
    EMBEDDED("Roles/Schemas/profile-2.xsd", roles_schemas_profile_2_xsd),
    EMBEDDED("Roles/Schemas/profile-3.xsd", roles_schemas_profile_3_xsd),
    EMBEDDED("Roles/Schemas/profile.xsd", roles_schemas_profile_xsd),
    EMBEDDED("Roles/Schemas/resources.xsd", roles_schemas_resources_xsd),
    EMBEDDED("Roles/Schemas/result.json", roles_schemas_result_json),
    EMBEDDED("Roles/Schemas/role.xsd", roles_schemas_role_xsd),
    EMBEDDED("Roles/Schemas/sample.xsd", roles_schemas_sample_xsd),
    EMBEDDED("Roles/Schemas/skills.xsd", roles_schemas_skills_xsd),
    EMBEDDED("Roles/Schemas/undone.xsd", roles_schemas_undone_xsd),
    EMBEDDED("Roles/Skills/data.xml", roles_skills_data_xml),
    EMBEDDED("Roles/Skills/experiments.xml", roles_skills_experiments_xml),
    EMBEDDED("Roles/Skills/features.xml", roles_skills_features_xml),
    EMBEDDED("Roles/Skills/foundations.xml", roles_skills_foundations_xml),
    EMBEDDED("Roles/Skills/framing.xml", roles_skills_framing_xml),
    EMBEDDED("Roles/Skills/generative.xml", roles_skills_generative_xml),
    EMBEDDED("Roles/Skills/low-code.xml", roles_skills_low_code_xml),
    EMBEDDED("Roles/Skills/modelling.xml", roles_skills_modelling_xml),
    EMBEDDED("Roles/Skills/monitoring.xml", roles_skills_monitoring_xml),
    EMBEDDED("Roles/Skills/pipelines.xml", roles_skills_pipelines_xml),
    EMBEDDED("Roles/Skills/responsible.xml", roles_skills_responsible_xml),
    EMBEDDED("Roles/Skills/serving.xml", roles_skills_serving_xml),
    EMBEDDED("Roles/Skills/training.xml", roles_skills_training_xml),
    EMBEDDED("Roles/cloud-architect.xml", roles_cloud_architect_xml),
    EMBEDDED("Roles/data-scientist.xml", roles_data_scientist_xml),
    EMBEDDED("Roles/ml-engineer.xml", roles_ml_engineer_xml),
    EMBEDDED("Roles/software-engineer.xml", roles_software_engineer_xml),
    EMBEDDED("Templates/Parts/steps.html", templates_parts_steps_html),
    EMBEDDED("Templates/Parts/style.html", templates_parts_style_html),
    EMBEDDED("Templates/learner.html", templates_learner_html),
    EMBEDDED("Templates/manager.html", templates_manager_html),
    EMBEDDED("Templates/mentor.html", templates_mentor_html),
    EMBEDDED("Templates/team.html", templates_team_html),
};

const int readiness_embedded_count = sizeof files / sizeof files[0];

readiness_embedded readiness_embedded_file(int index) { return files[index]; }
