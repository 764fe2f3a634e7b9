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
static const unsigned char roles_exams_aws_aif_c01_xml[] = {
#embed "../../Roles/Exams/aws-aif-c01.xml"
};
static const unsigned char roles_exams_aws_mla_c01_xml[] = {
#embed "../../Roles/Exams/aws-mla-c01.xml"
};
static const unsigned char roles_exams_aws_mla_c02_xml[] = {
#embed "../../Roles/Exams/aws-mla-c02.xml"
};
static const unsigned char roles_exams_azure_ai_102_xml[] = {
#embed "../../Roles/Exams/azure-ai-102.xml"
};
static const unsigned char roles_exams_azure_ai_103_xml[] = {
#embed "../../Roles/Exams/azure-ai-103.xml"
};
static const unsigned char roles_exams_azure_ai_300_xml[] = {
#embed "../../Roles/Exams/azure-ai-300.xml"
};
static const unsigned char roles_exams_azure_dp_100_xml[] = {
#embed "../../Roles/Exams/azure-dp-100.xml"
};
static const unsigned char roles_exams_databricks_ml_associate_xml[] = {
#embed "../../Roles/Exams/databricks-ml-associate.xml"
};
static const unsigned char roles_exams_databricks_ml_professional_xml[] = {
#embed "../../Roles/Exams/databricks-ml-professional.xml"
};
static const unsigned char roles_exams_google_ace_xml[] = {
#embed "../../Roles/Exams/google-ace.xml"
};
static const unsigned char roles_exams_google_adp_xml[] = {
#embed "../../Roles/Exams/google-adp.xml"
};
static const unsigned char roles_exams_google_cdl_xml[] = {
#embed "../../Roles/Exams/google-cdl.xml"
};
static const unsigned char roles_exams_google_gal_xml[] = {
#embed "../../Roles/Exams/google-gal.xml"
};
static const unsigned char roles_exams_google_pca_xml[] = {
#embed "../../Roles/Exams/google-pca.xml"
};
static const unsigned char roles_exams_google_pcd_xml[] = {
#embed "../../Roles/Exams/google-pcd.xml"
};
static const unsigned char roles_exams_google_pde_xml[] = {
#embed "../../Roles/Exams/google-pde.xml"
};
static const unsigned char roles_exams_google_pmle_xml[] = {
#embed "../../Roles/Exams/google-pmle.xml"
};
static const unsigned char roles_items_ai_strategy_xml[] = {
#embed "../../Roles/Items/ai-strategy.xml"
};
static const unsigned char roles_items_app_development_xml[] = {
#embed "../../Roles/Items/app-development.xml"
};
static const unsigned char roles_items_architecture_xml[] = {
#embed "../../Roles/Items/architecture.xml"
};
static const unsigned char roles_items_cloud_environment_xml[] = {
#embed "../../Roles/Items/cloud-environment.xml"
};
static const unsigned char roles_items_cloud_security_xml[] = {
#embed "../../Roles/Items/cloud-security.xml"
};
static const unsigned char roles_items_compute_xml[] = {
#embed "../../Roles/Items/compute.xml"
};
static const unsigned char roles_items_data_engineering_xml[] = {
#embed "../../Roles/Items/data-engineering.xml"
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
static const unsigned char roles_items_networking_xml[] = {
#embed "../../Roles/Items/networking.xml"
};
static const unsigned char roles_items_operations_xml[] = {
#embed "../../Roles/Items/operations.xml"
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
static const unsigned char roles_items_storage_xml[] = {
#embed "../../Roles/Items/storage.xml"
};
static const unsigned char roles_items_training_xml[] = {
#embed "../../Roles/Items/training.xml"
};
static const unsigned char roles_products_google_cloud_xml[] = {
#embed "../../Roles/Products/google-cloud.xml"
};
static const unsigned char roles_resources_ai_strategy_xml[] = {
#embed "../../Roles/Resources/ai-strategy.xml"
};
static const unsigned char roles_resources_app_development_xml[] = {
#embed "../../Roles/Resources/app-development.xml"
};
static const unsigned char roles_resources_architecture_xml[] = {
#embed "../../Roles/Resources/architecture.xml"
};
static const unsigned char roles_resources_cloud_environment_xml[] = {
#embed "../../Roles/Resources/cloud-environment.xml"
};
static const unsigned char roles_resources_cloud_security_xml[] = {
#embed "../../Roles/Resources/cloud-security.xml"
};
static const unsigned char roles_resources_compute_xml[] = {
#embed "../../Roles/Resources/compute.xml"
};
static const unsigned char roles_resources_data_engineering_xml[] = {
#embed "../../Roles/Resources/data-engineering.xml"
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
static const unsigned char roles_resources_networking_xml[] = {
#embed "../../Roles/Resources/networking.xml"
};
static const unsigned char roles_resources_operations_xml[] = {
#embed "../../Roles/Resources/operations.xml"
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
static const unsigned char roles_resources_storage_xml[] = {
#embed "../../Roles/Resources/storage.xml"
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
static const unsigned char roles_schemas_history_xsd[] = {
#embed "../../Roles/Schemas/history.xsd"
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
static const unsigned char roles_schemas_plan_4_xsd[] = {
#embed "../../Roles/Schemas/plan-4.xsd"
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
static const unsigned char roles_skills_ai_strategy_xml[] = {
#embed "../../Roles/Skills/ai-strategy.xml"
};
static const unsigned char roles_skills_app_development_xml[] = {
#embed "../../Roles/Skills/app-development.xml"
};
static const unsigned char roles_skills_architecture_xml[] = {
#embed "../../Roles/Skills/architecture.xml"
};
static const unsigned char roles_skills_cloud_environment_xml[] = {
#embed "../../Roles/Skills/cloud-environment.xml"
};
static const unsigned char roles_skills_cloud_security_xml[] = {
#embed "../../Roles/Skills/cloud-security.xml"
};
static const unsigned char roles_skills_compute_xml[] = {
#embed "../../Roles/Skills/compute.xml"
};
static const unsigned char roles_skills_data_engineering_xml[] = {
#embed "../../Roles/Skills/data-engineering.xml"
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
static const unsigned char roles_skills_networking_xml[] = {
#embed "../../Roles/Skills/networking.xml"
};
static const unsigned char roles_skills_operations_xml[] = {
#embed "../../Roles/Skills/operations.xml"
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
static const unsigned char roles_skills_storage_xml[] = {
#embed "../../Roles/Skills/storage.xml"
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
static const unsigned char templates_serve_html[] = {
#embed "../../Templates/serve.html"
};
static const unsigned char templates_team_html[] = {
#embed "../../Templates/team.html"
};

#define EMBEDDED(path, bytes) {path, bytes, sizeof bytes}
static const readiness_embedded files[] = {
    EMBEDDED("Roles/Codes/esco.xml", roles_codes_esco_xml),
    EMBEDDED("Roles/Codes/onet.xml", roles_codes_onet_xml),
    EMBEDDED("Roles/Codes/sfia.xml", roles_codes_sfia_xml),
    EMBEDDED("Roles/Exams/aws-aif-c01.xml", roles_exams_aws_aif_c01_xml),
    EMBEDDED("Roles/Exams/aws-mla-c01.xml", roles_exams_aws_mla_c01_xml),
    EMBEDDED("Roles/Exams/aws-mla-c02.xml", roles_exams_aws_mla_c02_xml),
    EMBEDDED("Roles/Exams/azure-ai-102.xml", roles_exams_azure_ai_102_xml),
    EMBEDDED("Roles/Exams/azure-ai-103.xml", roles_exams_azure_ai_103_xml),
    EMBEDDED("Roles/Exams/azure-ai-300.xml", roles_exams_azure_ai_300_xml),
    EMBEDDED("Roles/Exams/azure-dp-100.xml", roles_exams_azure_dp_100_xml),
    EMBEDDED("Roles/Exams/databricks-ml-associate.xml", roles_exams_databricks_ml_associate_xml),
    EMBEDDED("Roles/Exams/databricks-ml-professional.xml", roles_exams_databricks_ml_professional_xml),
    EMBEDDED("Roles/Exams/google-ace.xml", roles_exams_google_ace_xml),
    EMBEDDED("Roles/Exams/google-adp.xml", roles_exams_google_adp_xml),
    EMBEDDED("Roles/Exams/google-cdl.xml", roles_exams_google_cdl_xml),
    EMBEDDED("Roles/Exams/google-gal.xml", roles_exams_google_gal_xml),
    EMBEDDED("Roles/Exams/google-pca.xml", roles_exams_google_pca_xml),
    EMBEDDED("Roles/Exams/google-pcd.xml", roles_exams_google_pcd_xml),
    EMBEDDED("Roles/Exams/google-pde.xml", roles_exams_google_pde_xml),
    EMBEDDED("Roles/Exams/google-pmle.xml", roles_exams_google_pmle_xml),
    EMBEDDED("Roles/Items/ai-strategy.xml", roles_items_ai_strategy_xml),
    EMBEDDED("Roles/Items/app-development.xml", roles_items_app_development_xml),
    EMBEDDED("Roles/Items/architecture.xml", roles_items_architecture_xml),
    EMBEDDED("Roles/Items/cloud-environment.xml", roles_items_cloud_environment_xml),
    EMBEDDED("Roles/Items/cloud-security.xml", roles_items_cloud_security_xml),
    EMBEDDED("Roles/Items/compute.xml", roles_items_compute_xml),
    EMBEDDED("Roles/Items/data-engineering.xml", roles_items_data_engineering_xml),
    EMBEDDED("Roles/Items/data.xml", roles_items_data_xml),
    EMBEDDED("Roles/Items/experiments.xml", roles_items_experiments_xml),
    EMBEDDED("Roles/Items/features.xml", roles_items_features_xml),
    EMBEDDED("Roles/Items/foundations.xml", roles_items_foundations_xml),
    EMBEDDED("Roles/Items/framing.xml", roles_items_framing_xml),
    EMBEDDED("Roles/Items/generative.xml", roles_items_generative_xml),
    EMBEDDED("Roles/Items/low-code.xml", roles_items_low_code_xml),
    EMBEDDED("Roles/Items/modelling.xml", roles_items_modelling_xml),
    EMBEDDED("Roles/Items/monitoring.xml", roles_items_monitoring_xml),
    EMBEDDED("Roles/Items/networking.xml", roles_items_networking_xml),
    EMBEDDED("Roles/Items/operations.xml", roles_items_operations_xml),
    EMBEDDED("Roles/Items/pipelines.xml", roles_items_pipelines_xml),
    EMBEDDED("Roles/Items/responsible.xml", roles_items_responsible_xml),
    EMBEDDED("Roles/Items/serving.xml", roles_items_serving_xml),
    EMBEDDED("Roles/Items/storage.xml", roles_items_storage_xml),
    EMBEDDED("Roles/Items/training.xml", roles_items_training_xml),
    EMBEDDED("Roles/Products/google-cloud.xml", roles_products_google_cloud_xml),
    EMBEDDED("Roles/Resources/ai-strategy.xml", roles_resources_ai_strategy_xml),
    EMBEDDED("Roles/Resources/app-development.xml", roles_resources_app_development_xml),
    EMBEDDED("Roles/Resources/architecture.xml", roles_resources_architecture_xml),
    EMBEDDED("Roles/Resources/cloud-environment.xml", roles_resources_cloud_environment_xml),
    EMBEDDED("Roles/Resources/cloud-security.xml", roles_resources_cloud_security_xml),
    EMBEDDED("Roles/Resources/compute.xml", roles_resources_compute_xml),
    EMBEDDED("Roles/Resources/data-engineering.xml", roles_resources_data_engineering_xml),
    EMBEDDED("Roles/Resources/data.xml", roles_resources_data_xml),
    EMBEDDED("Roles/Resources/experiments.xml", roles_resources_experiments_xml),
    EMBEDDED("Roles/Resources/features.xml", roles_resources_features_xml),
    EMBEDDED("Roles/Resources/foundations.xml", roles_resources_foundations_xml),
    EMBEDDED("Roles/Resources/framing.xml", roles_resources_framing_xml),
    EMBEDDED("Roles/Resources/generative.xml", roles_resources_generative_xml),
    EMBEDDED("Roles/Resources/low-code.xml", roles_resources_low_code_xml),
    EMBEDDED("Roles/Resources/modelling.xml", roles_resources_modelling_xml),
    EMBEDDED("Roles/Resources/monitoring.xml", roles_resources_monitoring_xml),
    EMBEDDED("Roles/Resources/networking.xml", roles_resources_networking_xml),
    EMBEDDED("Roles/Resources/operations.xml", roles_resources_operations_xml),
    EMBEDDED("Roles/Resources/pipelines.xml", roles_resources_pipelines_xml),
    EMBEDDED("Roles/Resources/responsible.xml", roles_resources_responsible_xml),
    EMBEDDED("Roles/Resources/serving.xml", roles_resources_serving_xml),
    EMBEDDED("Roles/Resources/storage.xml", roles_resources_storage_xml),
    EMBEDDED("Roles/Resources/training.xml", roles_resources_training_xml),
    EMBEDDED("Roles/Samples/cloud-architect.xml", roles_samples_cloud_architect_xml),
    EMBEDDED("Roles/Samples/data-scientist.xml", roles_samples_data_scientist_xml),
    EMBEDDED("Roles/Samples/ml-engineer.xml", roles_samples_ml_engineer_xml),
    EMBEDDED("Roles/Samples/software-engineer.xml", roles_samples_software_engineer_xml),
    EMBEDDED("Roles/Schemas/calibration.xsd", roles_schemas_calibration_xsd),
    EMBEDDED("Roles/Schemas/codes.xsd", roles_schemas_codes_xsd),
    EMBEDDED("Roles/Schemas/exam.xsd", roles_schemas_exam_xsd),
    EMBEDDED("Roles/Schemas/history.xsd", roles_schemas_history_xsd),
    EMBEDDED("Roles/Schemas/items.xsd", roles_schemas_items_xsd),
    EMBEDDED("Roles/Schemas/plan-1.xsd", roles_schemas_plan_1_xsd),
    EMBEDDED("Roles/Schemas/plan-2.xsd", roles_schemas_plan_2_xsd),
    EMBEDDED("Roles/Schemas/plan-3.xsd", roles_schemas_plan_3_xsd),
    EMBEDDED("Roles/Schemas/plan-4.xsd", roles_schemas_plan_4_xsd),
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
    EMBEDDED("Roles/Skills/ai-strategy.xml", roles_skills_ai_strategy_xml),
    EMBEDDED("Roles/Skills/app-development.xml", roles_skills_app_development_xml),
    EMBEDDED("Roles/Skills/architecture.xml", roles_skills_architecture_xml),
    EMBEDDED("Roles/Skills/cloud-environment.xml", roles_skills_cloud_environment_xml),
    EMBEDDED("Roles/Skills/cloud-security.xml", roles_skills_cloud_security_xml),
    EMBEDDED("Roles/Skills/compute.xml", roles_skills_compute_xml),
    EMBEDDED("Roles/Skills/data-engineering.xml", roles_skills_data_engineering_xml),
    EMBEDDED("Roles/Skills/data.xml", roles_skills_data_xml),
    EMBEDDED("Roles/Skills/experiments.xml", roles_skills_experiments_xml),
    EMBEDDED("Roles/Skills/features.xml", roles_skills_features_xml),
    EMBEDDED("Roles/Skills/foundations.xml", roles_skills_foundations_xml),
    EMBEDDED("Roles/Skills/framing.xml", roles_skills_framing_xml),
    EMBEDDED("Roles/Skills/generative.xml", roles_skills_generative_xml),
    EMBEDDED("Roles/Skills/low-code.xml", roles_skills_low_code_xml),
    EMBEDDED("Roles/Skills/modelling.xml", roles_skills_modelling_xml),
    EMBEDDED("Roles/Skills/monitoring.xml", roles_skills_monitoring_xml),
    EMBEDDED("Roles/Skills/networking.xml", roles_skills_networking_xml),
    EMBEDDED("Roles/Skills/operations.xml", roles_skills_operations_xml),
    EMBEDDED("Roles/Skills/pipelines.xml", roles_skills_pipelines_xml),
    EMBEDDED("Roles/Skills/responsible.xml", roles_skills_responsible_xml),
    EMBEDDED("Roles/Skills/serving.xml", roles_skills_serving_xml),
    EMBEDDED("Roles/Skills/storage.xml", roles_skills_storage_xml),
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
    EMBEDDED("Templates/serve.html", templates_serve_html),
    EMBEDDED("Templates/team.html", templates_team_html),
};

const int readiness_embedded_count = sizeof files / sizeof files[0];

readiness_embedded readiness_embedded_file(int index) { return files[index]; }
